package dev.banyan.analyzer.java;

import static dev.banyan.analyzer.Sources.edges;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.Sources;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Reading;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreensTest {

    @TempDir
    Path folder;

    @Test
    void pagesIncludeAndForwardToOthersByTheirPathInTheWebRoot() {
        Facts facts = new Sources(folder)
                .file("app/web/WEB-INF/jsp/a.jsp", """
                        <%@ page import="x" %>
                        <%-- <jsp:include page="/comment.jsp"/> --%>
                        <%@include file="../top.jsp"%>
                        <% if (a < b) { %>
                        <a title="a > b"><jsp:include page='/b.jsp?x=1' />
                        <jsp:include page="<%= page %>"/>
                        <jsp:forward page="/b.jsp"/>
                        """)
                .file("app/web/WEB-INF/top.jsp", "")
                .file("app/web/b.jsp", "<unclosed a=\"")
                .facts(new JavaLanguage());

        assertThat(Sources.names(facts, NodeKind.SCREEN))
                .containsExactly("/WEB-INF/jsp/a.jsp", "/WEB-INF/top.jsp", "/b.jsp");
        assertThat(edges(facts, EdgeKind.INCLUDES))
                .containsExactly(
                        "/WEB-INF/jsp/a.jsp include /WEB-INF/top.jsp exact",
                        "/WEB-INF/jsp/a.jsp include /b.jsp exact",
                        "/WEB-INF/jsp/a.jsp include ? unresolved");
        assertThat(edges(facts, EdgeKind.SHOWS)).containsExactly("/WEB-INF/jsp/a.jsp forward /b.jsp exact");
    }

    @Test
    void saysWhatIsNoPage() {
        Facts facts = new Sources(folder)
                .file("web/empty.jsp", "\n")
                .file("web/garbage.jsp", "%%% <> 12 ((( \n")
                .file("web/open.jsp", "<p>\n<% if (x) {\n</p>")
                .file("web/expression.jsp", "${title}")
                .file("web/health.jsp", "1")
                .file("web/part.jspf", "</body>")
                .facts(new JavaLanguage());

        assertThat(Sources.problems(facts)).containsExactly("syntax web/garbage.jsp:1", "syntax web/open.jsp:2");
        assertThat(facts.readings())
                .filteredOn(reading -> reading.outcome() == Reading.Outcome.PARTIAL)
                .extracting("file")
                .containsExactlyInAnyOrder("web/garbage.jsp", "web/open.jsp");
    }

    @Test
    void codeShowsPagesByDispatcherAndByViewName() {
        Facts facts = new Sources(folder)
                .file("src/main/webapp/WEB-INF/web.xml", "<web-app/>")
                .file("src/main/webapp/WEB-INF/s.xml", """
                        <beans><bean class="org.springframework.web.servlet.view.InternalResourceViewResolver">
                        <property name="prefix" value="/WEB-INF/"/><property name="suffix" value=".jsp"/></bean></beans>
                        """)
                .file("src/main/webapp/WEB-INF/v.jsp", "")
                .file("src/main/resources/templates/owners/t.html", "")
                .file("src/main/java/A.java", """
                        import org.springframework.web.servlet.ModelAndView;
                        class A {
                            static final String V = "v";
                            String one(boolean x) { return x ? V : "redirect:/v"; }
                            ModelAndView two() { return new ModelAndView("owners/t"); }
                        }
                        class B { void run(javax.servlet.ServletRequest r) { r.getRequestDispatcher("/WEB-INF/v.jsp"); } }
                        """)
                .facts(new JavaLanguage());

        assertThat(edges(facts, EdgeKind.SHOWS))
                .containsExactly(
                        "A forward /WEB-INF/v.jsp exact",
                        "A forward /templates/owners/t.html exact",
                        "B forward /WEB-INF/v.jsp exact");
    }
}
