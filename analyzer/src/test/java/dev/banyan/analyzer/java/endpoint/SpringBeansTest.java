package dev.banyan.analyzer.java.endpoint;

import static dev.banyan.analyzer.Sources.edges;
import static dev.banyan.analyzer.Sources.node;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.Sources;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.java.JavaLanguage;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpringBeansTest {

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
    void quartzRunsTheMethodThatABeanNamesByTheTriggerOfTheDetail() {
        sources.file("ctx.xml", """
                <beans><bean id="night" class="a.Night"/>
                <bean id="detail" class="org.springframework.scheduling.quartz.MethodInvokingJobDetailFactoryBean">
                  <property name="targetObject"><ref bean="night"/></property><property name="targetMethod"><value>close</value></property></bean>
                <bean id="t" class="org.springframework.scheduling.quartz.CronTriggerBean">
                  <property name="jobDetail" ref="detail"/><property name="cronExpression" value="0 0 6 * * ?"/></bean>
                <bean class="org.springframework.scheduling.quartz.JobDetailBean">
                  <property name="jobClass" value="a.Old"/></bean></beans>
                """).file("a/Night.java", """
                package a;
                public class Night { public void close() {} }
                """).file("a/Old.java", """
                package a;
                class Old extends org.springframework.scheduling.quartz.QuartzJobBean {
                  protected void executeInternal(org.quartz.JobExecutionContext c) {}
                }
                """);

        Facts facts = facts();

        assertThat(edges(facts, EdgeKind.EXECUTES))
                .containsExactly(
                        "TIMER a.Night#close close a.Night exact",
                        "TIMER a.Old#executeInternal executeInternal a.Old exact");
        assertThat(node(facts, "endpoint:TIMER a.Night#close").attributes())
                .containsEntry("schedule", "cronExpression=0 0 6 * * ?");
    }

    @Test
    void aFileOfQuartzNamesItsJobsAndWhenTheyRun() {
        sources.file("quartz_data.xml", """
                <job-scheduling-data><schedule><job><name>n</name><job-class>a.Gone</job-class></job></schedule></job-scheduling-data>
                """).file("quartz_jobs.xml", """
                <job-scheduling-data><schedule>
                <job-detail><name>n</name><job-class>a.Night</job-class></job-detail>
                <trigger><cron><job-name>n</job-name><cron-expression>0 1 * * * ?</cron-expression></cron></trigger>
                </schedule></job-scheduling-data>
                """).file("a/Night.java", """
                package a;
                class Night implements org.quartz.Job { public void execute(org.quartz.JobExecutionContext c) {} }
                """);

        Facts facts = facts();

        assertThat(edges(facts, EdgeKind.EXECUTES)).containsExactly("TIMER a.Night#execute execute a.Night exact");
        assertThat(node(facts, "endpoint:TIMER a.Night#execute").attributes())
                .containsEntry("schedule", "cronExpression=0 1 * * * ?");
    }

    @Test
    void listenersStandAtTheDestinationsThatXmlSetsThemOn() {
        sources.file("ctx.xml", """
                <beans><bean id="mdp" class="a.Mdp"/><bean id="plain" class="a.Plain"/>
                <listener-container><listener destination="in" ref="mdp"/>
                  <listener queue-names="one, two" ref="plain" method="take"/></listener-container>
                <bean id="queue" class="org.apache.activemq.command.ActiveMQQueue"><constructor-arg value="orders"/></bean>
                <bean id="adapter" class="org.springframework.jms.listener.adapter.MessageListenerAdapter">
                  <property name="delegate" ref="plain"/><property name="defaultListenerMethod" value="take"/></bean>
                <bean class="org.springframework.jms.listener.DefaultMessageListenerContainer">
                  <property name="destination" ref="queue"/><property name="messageListener" ref="adapter"/></bean></beans>
                """).file("a/Mdp.java", """
                package a;
                import javax.jms.*;
                public class Mdp implements MessageListener { public void onMessage(Message m) {} }
                """).file("a/Plain.java", """
                package a;
                public class Plain { public void take(String s) {} public void other() {} }
                """);

        Facts facts = facts();

        assertThat(edges(facts, EdgeKind.EXECUTES))
                .containsExactly(
                        "AMQP one take a.Plain exact",
                        "AMQP two take a.Plain exact",
                        "JMS in onMessage a.Mdp exact",
                        "JMS orders take a.Plain exact");
        assertThat(edges(facts, EdgeKind.READS)).contains("a.Plain receive orders exact");
    }

    @Test
    void controllersOfSeveralActionsAnswerWithEachOfThem() {
        sources.file("ctx.xml", """
                <beans><bean name="/books/*" class="a.Books"/></beans>
                """).file("a/Books.java", """
                package a;
                import javax.servlet.http.*;
                import org.springframework.web.servlet.ModelAndView;
                import org.springframework.web.servlet.mvc.multiaction.MultiActionController;
                public class Books extends MultiActionController {
                  public ModelAndView list(HttpServletRequest a, HttpServletResponse b) { return null; }
                  public ModelAndView show(HttpServletRequest a, HttpServletResponse b) { return null; }
                  public void setDao(Object dao) {}
                }
                """);

        assertThat(edges(facts(), EdgeKind.EXECUTES))
                .containsExactly("ANY /books/* list a.Books exact", "ANY /books/* show a.Books exact");
    }
}
