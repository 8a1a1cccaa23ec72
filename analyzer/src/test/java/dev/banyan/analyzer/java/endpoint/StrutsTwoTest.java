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

class StrutsTwoTest {

    private static final String ACTIONS = """
            package a;
            public class Person extends com.opensymphony.xwork2.ActionSupport {
              public String execute() { return "ok"; }
              public String list() { return "ok"; }
              public String getName() { return ""; }
              String hidden() { return ""; }
            }
            """;

    @TempDir
    Path folder;

    private Sources sources;

    @BeforeEach
    void actions() {
        sources = new Sources(folder).file("src/main/java/a/Person.java", ACTIONS);
    }

    @Test
    void haveNamespaceAndExtensionAndTheirPages() {
        Facts facts = sources.file("src/main/resources/struts.xml", """
                        <struts><constant name="struts.action.extension" value="do"/>
                          <package name="p" namespace="/people" extends="struts-default">
                            <action name="show" class="a.Person"><result>/show.jsp</result></action>
                            <action name="*_person" class="a.Person" method="{1}"/>
                            <action name="form"><result name="success"><param name="location">/form.jsp</param></result></action>
                          </package></struts>
                        """)
                .file("src/main/webapp/show.jsp", "<p/>")
                .file("src/main/webapp/form.jsp", "<p/>")
                .facts(new JavaLanguage());

        assertThat(names(facts, NodeKind.ENDPOINT))
                .containsExactly("ANY /people/*_person.do", "ANY /people/form.do", "ANY /people/show.do");
        assertThat(edges(facts, EdgeKind.EXECUTES))
                .containsExactly(
                        "ANY /people/*_person.do execute a.Person exact",
                        "ANY /people/*_person.do list a.Person exact",
                        "ANY /people/show.do execute a.Person exact");
        assertThat(edges(facts, EdgeKind.SHOWS))
                .containsExactly("ANY /people/form.do forward /form.jsp exact", "a.Person forward /show.jsp exact");
        assertThat(node(facts, "endpoint:ANY /people/form.do").attributes())
                .containsEntry("handler", "com.opensymphony.xwork2.ActionSupport#execute");
    }

    @Test
    void haveTheFrameworksOwnEndingAndNone() {
        Facts facts = sources.file("src/main/resources/struts.xml", """
                        <struts><package name="p"><action name="a" class="person" method="list"/></package></struts>
                        """)
                .file("beans.xml", """
                        <beans><bean id="person" class="a.Person"/></beans>
                        """)
                .facts(new JavaLanguage());

        assertThat(node(facts, "endpoint:ANY /a.action").attributes())
                .containsEntry("alsoAt", "/a")
                .containsEntry("handler", "a.Person#list");
    }

    @Test
    void areOneMoreForEachMethodThatMayBeNamedInThePath() {
        Facts facts = sources.file("src/main/resources/struts.xml", """
                        <struts><package name="p"><action name="a" class="a.Person">
                          <allowed-methods>execute,list,none,regex:x.*</allowed-methods></action></package></struts>
                        """)
                .file("src/main/resources/struts.properties", """
                        struts.action.extension=rol
                        struts.enable.DynamicMethodInvocation=true
                        """)
                .facts(new JavaLanguage());

        assertThat(names(facts, NodeKind.ENDPOINT)).containsExactly("ANY /a!list.rol", "ANY /a.rol");
    }

    @Test
    void areReadFromAnnotationsOfTheConventionPlugin() {
        Facts facts = new Sources(folder).file("A.java", """
                        package org.x.actions.admin;
                        import org.apache.struts2.convention.annotation.*;
                        class HelloWorldAction {
                          @Action public String execute() { return ""; }
                          @Actions({@Action("/one"), @Action("two")}) public String more() { return ""; }
                        }
                        @Namespace("/ns") @Action("typed") class B { public String execute() { return ""; } }
                        """).facts(new JavaLanguage());

        assertThat(edges(facts, EdgeKind.EXECUTES))
                .containsExactly(
                        "ANY /admin/hello-world.action execute org.x.actions.admin.HelloWorldAction exact",
                        "ANY /admin/two.action more org.x.actions.admin.HelloWorldAction exact",
                        "ANY /ns/typed.action execute org.x.actions.admin.B exact",
                        "ANY /one.action more org.x.actions.admin.HelloWorldAction exact");
    }

    @Test
    void showThePagesOfATilesDefinition() {
        Facts facts = sources.file("src/main/resources/struts.xml", """
                        <struts><package name="p"><action name="a" class="a.Person">
                          <result type="tiles">.page</result></action></package></struts>
                        """)
                .file("tiles.xml", """
                        <tiles-definitions><definition name="base" template="/base.jsp"/>
                          <definition name=".page" extends="base"><put-attribute name="body" value="/body.jsp"/></definition>
                        </tiles-definitions>
                        """)
                .file("src/main/webapp/base.jsp", "<p/>")
                .file("src/main/webapp/body.jsp", "<p/>")
                .facts(new JavaLanguage());

        assertThat(edges(facts, EdgeKind.SHOWS))
                .containsExactly("a.Person forward /base.jsp exact", "a.Person forward /body.jsp exact");
    }
}
