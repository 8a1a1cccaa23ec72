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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FacesTest {

    private static final String WEB = "src/main/webapp/";

    @TempDir
    Path folder;

    private Facts facts() {
        return new Sources(folder)
                .file(WEB + "WEB-INF/web.xml", """
                        <web-app><servlet><servlet-name>f</servlet-name>
                          <servlet-class>javax.faces.webapp.FacesServlet</servlet-class></servlet>
                          <servlet-mapping><servlet-name>f</servlet-name><url-pattern>*.jsf</url-pattern></servlet-mapping>
                          <servlet-mapping><servlet-name>f</servlet-name><url-pattern>/faces/*</url-pattern></servlet-mapping>
                        </web-app>
                        """)
                .file(WEB + "WEB-INF/faces-config.xml", """
                        <faces-config>
                          <managed-bean><managed-bean-name>old</managed-bean-name>
                            <managed-bean-class>a.Old</managed-bean-class></managed-bean>
                          <navigation-rule><from-view-id>/list.xhtml</from-view-id>
                            <navigation-case><to-view-id>/sub/done.xhtml</to-view-id></navigation-case></navigation-rule>
                        </faces-config>
                        """)
                .file(WEB + "list.xhtml", """
                        <html xmlns:h="x" xmlns:ui="y"><!-- #{old.never} -->
                          <h:dataTable value="#{admin.track.items}"/>&nbsp;
                          <h:commandButton action="#{old.save('old.never', 1)}"/>
                          <ui:include src="/WEB-INF/part.xhtml"/>
                        </html>
                        """)
                .file(WEB + "WEB-INF/part.xhtml", """
                        <ui:composition xmlns:ui="y">#{not empty bean.shown ? bean.go() : ''}</ui:composition>
                        """)
                .file(WEB + "fragment.xhtml", "<ui:composition>#{old.save}</ui:composition>")
                .file(WEB + "sub/done.xhtml", "<ui:composition template=\"../layout.xhtml\"/>")
                .file(WEB + "layout.xhtml", "<html/>")
                .file("src/main/java/a/Beans.java", """
                        package a;
                        import javax.annotation.PostConstruct;
                        import javax.inject.Named;
                        @Named("admin.track") class Track {
                          @PostConstruct void load() {}
                          public Object getItems() { return null; }
                        }
                        @Named class Bean {
                          public boolean isShown() { return true; }
                          public String go() { return "sub/done?faces-redirect=true"; }
                        }
                        class Old { public void save(String s, int i) {} public void never() {} }
                        """)
                .facts(new JavaLanguage());
    }

    @Test
    void areThePagesThatCanBeAskedForAtEachMappingOfTheServlet() {
        assertThat(names(facts(), NodeKind.ENDPOINT))
                .containsExactly(
                        "ANY /faces/list.xhtml", "ANY /faces/sub/done.xhtml", "ANY /list.jsf", "ANY /sub/done.jsf");
    }

    @Test
    void runTheMethodsThatTheirExpressionsAndPartsName() {
        Facts facts = facts();

        assertThat(edges(facts, EdgeKind.EXECUTES))
                .filteredOn(edge -> edge.startsWith("ANY /list.jsf"))
                .containsExactly(
                        "ANY /list.jsf getItems a.Track exact",
                        "ANY /list.jsf go a.Bean exact",
                        "ANY /list.jsf isShown a.Bean exact",
                        "ANY /list.jsf save a.Old exact");
        assertThat(node(facts, "endpoint:ANY /list.jsf").attributes())
                .containsEntry("handler", "a.Bean#go,a.Old#save")
                .containsEntry("framework", "jsf");
    }

    @Test
    void runWhatPreparesTheirBeans() {
        assertThat(facts().edges())
                .filteredOn(edge ->
                        edge.from().name().equals("ANY /list.jsf") && edge.via().equals("getItems"))
                .flatExtracting(edge -> edge.members())
                .extracting("to")
                .containsExactlyInAnyOrder("getItems()", "load()");
    }

    @Test
    void showTheirPageAndLeadToTheNext() {
        assertThat(edges(facts(), EdgeKind.SHOWS))
                .contains(
                        "ANY /list.jsf forward /list.xhtml exact",
                        "/list.xhtml forward /sub/done.xhtml exact",
                        "a.Bean forward /sub/done.xhtml exact");
    }

    @Test
    void standAtTheirOwnEndingWhereNothingMapsTheServlet() {
        Facts facts =
                new Sources(folder).file("src/main/webapp/a.xhtml", "<html/>").facts(new JavaLanguage());

        assertThat(names(facts, NodeKind.ENDPOINT)).containsExactly("ANY /a.xhtml");
    }
}
