package dev.banyan.analyzer.java.endpoint;

import static dev.banyan.analyzer.Sources.edges;
import static dev.banyan.analyzer.Sources.names;
import static dev.banyan.analyzer.Sources.node;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.Sources;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.java.JavaLanguage;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteCallsTest {

    @TempDir
    Path folder;

    private Sources sources;

    @BeforeEach
    void emptyEstate() {
        sources = new Sources(folder);
    }

    private Facts facts() {
        return sources.facts(new JavaLanguage());
    }

    @Test
    void ofRmiAreTheMethodsOfRemoteInterfaces() {
        sources.file("A.java", """
                import java.rmi.*;
                import java.rmi.server.UnicastRemoteObject;
                interface Quotes extends Remote { int quote(String s) throws RemoteException; }
                class QuoteServer extends UnicastRemoteObject implements Quotes {
                  public int quote(String s) { return 1; }
                  public void other() {}
                }
                interface Home extends javax.ejb.EJBHome {}
                class HomeTie implements Home {}
                """);

        assertThat(edges(facts(), EdgeKind.EXECUTES)).containsExactly("RMI QuoteServer quote QuoteServer exact");
    }

    @Test
    void ofWebSocketsAreTheMethodsThatHearOfEvents() {
        sources.file("A.java", """
                import javax.websocket.*;
                import javax.websocket.server.ServerEndpoint;
                @ServerEndpoint("/chat/{room}") class Chat {
                  @OnMessage public void say(String s) {}
                  public void other() {}
                }
                """);

        assertThat(edges(facts(), EdgeKind.EXECUTES)).containsExactly("WEBSOCKET /chat/{room} say Chat exact");
    }

    @Test
    void ofGwtStandWhereWebXmlMapsThemElseByTheirRelativePath() {
        sources.file("src/main/webapp/WEB-INF/web.xml", """
                        <web-app><servlet><servlet-name>s</servlet-name><servlet-class>a.Mapped</servlet-class></servlet>
                          <servlet-mapping><servlet-name>s</servlet-name><url-pattern>/app/mapped</url-pattern></servlet-mapping>
                        </web-app>
                        """).file("src/main/java/a/A.java", """
                        package a;
                        import com.google.gwt.user.client.rpc.*;
                        import com.google.gwt.user.server.rpc.RemoteServiceServlet;
                        @RemoteServiceRelativePath("greet") interface Greeting extends RemoteService { String greet(String s); }
                        class Mapped extends RemoteServiceServlet implements Greeting {
                          public String greet(String s) { return s; }
                        }
                        class Open extends RemoteServiceServlet implements Greeting {
                          public String greet(String s) { return s; }
                          public void other() {}
                        }
                        """);

        assertThat(edges(facts(), EdgeKind.EXECUTES))
                .containsExactly("GWT greet greet a.Open exact", "POST /app/mapped greet a.Mapped exact");
    }

    @Test
    void ofPortletsHaveTheirRoles() {
        sources.file("WEB-INF/portlet.xml", """
                        <portlet-app><portlet><portlet-name>news</portlet-name><portlet-class>News</portlet-class>
                          <security-role-ref><role-name>reader</role-name></security-role-ref></portlet></portlet-app>
                        """).file("News.java", """
                        class News extends javax.portlet.GenericPortlet {
                          protected void doView(Object q, Object r) {}
                          public void processAction(Object q, Object r) {}
                        }
                        """);

        Facts facts = facts();

        assertThat(edges(facts, EdgeKind.EXECUTES))
                .containsExactly("PORTLET news doView News exact", "PORTLET news processAction News exact");
        assertThat(node(facts, "endpoint:PORTLET news").attributes()).containsEntry("security", "reader");
    }

    @Test
    void ofJaxWsHaveTheirPathWhereItIsWrittenElseTheirName() {
        sources.file("src/main/webapp/WEB-INF/sun-jaxws.xml", """
                        <endpoints><endpoint name="q" implementation="a.Quotes" url-pattern="/quotes"/></endpoints>
                        """)
                .file("src/main/webapp/WEB-INF/web.xml", """
                        <web-app><servlet><servlet-name>s</servlet-name><servlet-class>a.Mapped</servlet-class></servlet>
                          <servlet-mapping><servlet-name>s</servlet-name><url-pattern>/mapped</url-pattern></servlet-mapping>
                        </web-app>
                        """)
                .file("src/main/java/a/A.java", """
                        package a;
                        import javax.jws.*;
                        @WebService interface Contract { int quote(); }
                        @WebService(endpointInterface = "a.Contract") class Quotes implements Contract {
                          public int quote() { return 1; }
                          public void other() {}
                        }
                        @WebService class Mapped {
                          public void in() {}
                          @WebMethod(exclude = true) public void out() {}
                        }
                        @WebService(serviceName = "Named") class Open { public void in() {} }
                        """);

        assertThat(edges(facts(), EdgeKind.EXECUTES))
                .containsExactly(
                        "ANY /mapped in a.Mapped exact",
                        "ANY /quotes quote a.Quotes exact",
                        "SOAP Named in a.Open exact");
    }

    @Test
    void ofAxisAreTheMethodsThatTheirFilesAllow() {
        sources.file("WEB-INF/server-config.wsdd", """
                        <deployment xmlns="http://xml.apache.org/axis/wsdd/"><service name="One" provider="java:RPC">
                          <parameter name="className" value="S"/><parameter name="allowedMethods" value="in"/></service>
                          <service name="Version"/></deployment>
                        """)
                .file("WEB-INF/services/two/META-INF/services.xml", """
                        <serviceGroup><service name="Two"><parameter name="ServiceClass" locked="false">S</parameter></service>
                        </serviceGroup>
                        """)
                .file("S.java", "class S { public void in() {} public void more() {} void none() {} }");

        assertThat(edges(facts(), EdgeKind.EXECUTES))
                .containsExactly(
                        "ANY /services/One in S exact",
                        "ANY /services/Two in S exact",
                        "ANY /services/Two more S exact");
    }

    @Test
    void ofClocksHaveTheirSchedule() {
        sources.file("A.java", """
                        import javax.ejb.*;
                        @Singleton class Nightly {
                          @Schedule(hour = "2", minute = "0") public void purge() {}
                          @Timeout public void late() {}
                          public void work() {}
                        }
                        class Spring {
                          @org.springframework.scheduling.annotation.Scheduled(cron = "0 0 * * * *") void tick() {}
                          public void listed() {}
                        }
                        class QuartzJob implements org.quartz.Job { public void execute(org.quartz.JobExecutionContext c) {} }
                        class Task extends java.util.TimerTask { public void run() {} }
                        """).file("beans.xml", """
                        <beans><bean id="spring" class="Spring"/><task:scheduled-tasks xmlns:task="t">
                          <task:scheduled ref="spring" method="listed" cron="0 1 * * * *"/></task:scheduled-tasks></beans>
                        """);

        Facts facts = facts();

        assertThat(names(facts, NodeKind.ENDPOINT))
                .containsExactly(
                        "EJB Nightly",
                        "TIMER Nightly#late",
                        "TIMER Nightly#purge",
                        "TIMER QuartzJob#execute",
                        "TIMER Spring#listed",
                        "TIMER Spring#tick",
                        "TIMER Task#run");
        assertThat(node(facts, "endpoint:TIMER Nightly#purge").attributes())
                .containsEntry("schedule", "hour=2,minute=0");
        assertThat(node(facts, "endpoint:TIMER Spring#listed").attributes())
                .containsEntry("schedule", "cron=0 1 * * * *");
        assertThat(node(facts, "endpoint:EJB Nightly").attributes()).containsEntry("handler", "Nightly#work");
    }

    @Test
    void ofProgramsLeaveOutWhatOnlyStartsSpring() {
        sources.file("A.java", """
                        import org.springframework.boot.*;
                        class Tool { public static void main(String[] a) {} void main(int i) {} }
                        class App { public static void main(String... a) { SpringApplication.run(App.class, a); } }
                        class Batch implements CommandLineRunner { public void run(String... a) {} }
                        """).file(".mvn/wrapper/W.java", "class W { public static void main(String[] a) {} }");

        assertThat(names(facts(), NodeKind.ENDPOINT)).containsExactly("MAIN Batch", "MAIN Tool");
    }
}
