package dev.banyan.analyzer.java;

import static dev.banyan.analyzer.Sources.edges;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.Sources;
import dev.banyan.analyzer.facts.CodeReferences;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Reference;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Java in pages. */
class PageCodeTest {

    @TempDir
    Path folder;

    private Sources sources;

    @BeforeEach
    void estate() {
        sources = new Sources(folder)
                .file("web/WEB-INF/web.xml", "<web-app/>")
                .file("src/b/Shop.java", """
                        package b;
                        public class Shop {
                            public static Shop open(String name) { return null; }
                            public String getOwner() { return ""; }
                            public Order order() { return null; }
                        }
                        """)
                .file("src/b/Order.java", "package b; public class Order { public void pay() {} }");
    }

    private Facts page(String text) {
        return sources.file("web/a.jsp", text).facts(new JavaLanguage());
    }

    private static List<String> members(Facts facts, String via) {
        return facts.edges().stream()
                .filter(edge -> edge.via().equals(via))
                .flatMap(edge -> edge.members().stream()
                        .map(member -> edge.from().name() + " " + member.to() + ":" + member.line()))
                .sorted()
                .toList();
    }

    @Test
    void scriptletsExpressionsAndDeclarationsAreOneClassWithTheLinesOfThePage() {
        Facts facts = page("""
                <%@ page import="b.*"
                         import="java.util.List" %>
                <%! private String owner(Shop shop) {
                      return shop.getOwner(); } %>
                <% Shop shop = Shop.open("x");
                   if (shop != null) { %>
                <b title="<%= shop.getOwner() %>">
                <% shop.order().pay(); } else { %> closed <% } %>
                """);

        assertThat(facts.problems()).isEmpty();
        assertThat(members(facts, "method"))
                .containsExactly(
                        "/a.jsp getOwner():4",
                        "/a.jsp getOwner():7",
                        "/a.jsp open(String):5",
                        "/a.jsp order():8",
                        "/a.jsp pay():8");
        assertThat(Sources.names(facts, NodeKind.TYPE)).containsExactly("b.Order", "b.Shop");
    }

    @Test
    void linesOfScriptAreAMetricOfTheScreen() {
        Facts facts = page("<% int a = 1;\n   int b = 2; %>\n<p>\n<%= a %> <%= b %>\n<%-- <% int c; %> --%>\n${x}");

        assertThat(facts.nodes())
                .filteredOn(node -> node.id().kind() == NodeKind.SCREEN)
                .extracting(node -> node.metrics().get("scriptLines"))
                .containsExactly(3);
    }

    @Test
    void sqlAddressesAndImplicitObjectsAreThoseOfTheScreen() {
        Facts facts = page("""
                <%@ page import="java.sql.*" %>
                <%
                Statement s = ((Connection) application.getAttribute("c")).createStatement();
                s.executeQuery("SELECT NAME FROM CUSTOMER");
                %>
                """);

        assertThat(edges(facts, EdgeKind.READS)).containsExactly("/a.jsp SELECT CUSTOMER exact");
    }

    @Test
    void commentsAndEscapedMarksAreNoCode() {
        Facts facts = page("""
                <%@ page import="b.Shop" %>
                <%-- <% Shop.open("comment"); %> --%>
                <\\% Shop.open("escaped"); %>
                <% String mark = "%\\>"; Shop.open(mark); %>
                <!-- <% Shop.open("runs in a comment of HTML"); %> -->
                """);

        assertThat(facts.problems()).isEmpty();
        assertThat(members(facts, "method")).containsExactly("/a.jsp open(String):4", "/a.jsp open(String):5");
    }

    @Test
    void documentsOfXmlHoldTheirScriptInElements() {
        Facts facts = sources.file("web/a.jspx", """
                        <jsp:root xmlns:jsp="http://java.sun.com/JSP/Page" version="2.0">
                        <jsp:directive.page import="b.Shop"/>
                        <jsp:declaration>Shop shop;</jsp:declaration>
                        <jsp:scriptlet><![CDATA[
                          if (1 < 2) { Shop.open("a"); }
                        ]]></jsp:scriptlet>
                        <jsp:scriptlet>if (1 &lt; 2) Shop.open("b");</jsp:scriptlet>
                        <jsp:expression>shop.getOwner()</jsp:expression>
                        </jsp:root>
                        """).facts(new JavaLanguage());

        assertThat(facts.problems()).isEmpty();
        assertThat(members(facts, "method"))
                .containsExactly("/a.jspx getOwner():8", "/a.jspx open(String):5", "/a.jspx open(String):7");
    }

    @Test
    void pagesThatAreTranslatedTogetherShareImportsMembersAndVariables() {
        Facts facts = sources.file("web/top.jspf", """
                        <%@ page import="b.Shop" %>
                        <%! Shop find() { return null; } %>
                        <% Shop shop = find(); %>
                        """)
                .file("web/end.jspf", "<%= order.hashCode() %><% order.pay(); %>")
                .file("web/a.jsp", """
                        <%@ include file="top.jspf" %>
                        <% b.Order order = shop.order(); find().getOwner(); %>
                        <%@ include file="/end.jspf" %>
                        """)
                .facts(new JavaLanguage());

        assertThat(members(facts, "method"))
                .containsExactly("/a.jsp find():2", "/a.jsp getOwner():2", "/a.jsp order():2", "/end.jspf pay():1");
        assertThat(edges(facts, EdgeKind.USES))
                .containsExactly(
                        "/a.jsp type b.Order exact",
                        "/top.jspf signature b.Shop exact",
                        "/top.jspf type b.Shop exact",
                        "b.Shop signature b.Order exact");
    }

    @Test
    void beansOfTagsAreVariablesAndExpressionsNameTheirMembers() {
        Facts facts = page("""
                <jsp:useBean id="shop" class="b.Shop" scope="request"/>
                ${shop.owner} <% shop.order(); %>
                <p title="${requestScope.shop.owner}">\\${shop.owner}</p>
                """);

        assertThat(members(facts, "el")).containsExactly("/a.jsp getOwner():2", "/a.jsp getOwner():3");
        assertThat(edges(facts, EdgeKind.CALLS))
                .containsExactly(
                        "/a.jsp constructor b.Shop exact", "/a.jsp el b.Shop derived", "/a.jsp method b.Shop exact");
    }

    @Test
    void expressionsNameWhatCodePutsIntoTheRequest() {
        Facts facts = sources.file("src/b/Front.java", """
                        package b;
                        class Front {
                            static final String NAME = "current";
                            void show(javax.servlet.http.HttpServletRequest request, Shop shop) {
                                request.setAttribute(NAME, shop);
                            }
                        }
                        """)
                .file("web/a.jsp", "${current.owner}")
                .facts(new JavaLanguage());

        assertThat(members(facts, "el")).containsExactly("/a.jsp getOwner():1");
    }

    @Test
    void tagsAndFunctionsLeadToTheClassesOfTheirLibrary() {
        Facts facts = sources.file("web/WEB-INF/shop.tld", """
                        <taglib><uri>http://shop</uri>
                          <tag><name>buy</name><tag-class>b.Order</tag-class></tag>
                          <function><name>open</name><function-class>b.Shop</function-class>
                            <function-signature>b.Shop open( java.lang.String )</function-signature></function>
                        </taglib>
                        """)
                .file("web/WEB-INF/tags/box.tag", "<%@ attribute name=\"shop\" type=\"b.Shop\" %>${shop.owner}")
                .file("web/a.jsp", """
                        <%@ taglib prefix="s" uri="http://shop" %>
                        <%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
                        <s:buy/><t:box/>${s:open('x')}
                        """)
                .facts(new JavaLanguage());

        assertThat(edges(facts, EdgeKind.CALLS))
                .containsExactly(
                        "/WEB-INF/tags/box.tag el b.Shop derived",
                        "/a.jsp tag b.Order exact",
                        "/a.jsp tag-function b.Shop exact");
        assertThat(members(facts, "tag-function")).containsExactly("/a.jsp open(String):3");
        assertThat(edges(facts, EdgeKind.INCLUDES)).containsExactly("/a.jsp tag /WEB-INF/tags/box.tag exact");
    }

    @Test
    void rulesSeeWhatThePageNamesAndNothingThatTheContainerAdds() {
        Facts facts = sources.file("web/a.jsp", """
                        <%@ page import="javax.ejb.EJBException,b.Shop" %>
                        <% request.getSession(); new java.util.Date(1, 2, 3); %>
                        """).facts(new JavaLanguage(true));

        List<String> found = facts.references().stream()
                .filter(file -> file.file().equals("web/a.jsp"))
                .map(CodeReferences::references)
                .flatMap(List::stream)
                .map(PageCodeTest::line)
                .toList();
        assertThat(found)
                .contains(
                        "IMPORT javax.ejb.EJBException. 1",
                        "IMPORT b.Shop. 1",
                        "CALL javax.servlet.http.HttpServletRequest.getSession 2",
                        "CREATION java.util.Date. 2")
                .noneMatch(line -> line.startsWith("IMPORT javax.servlet") || line.startsWith("CLASS"));
    }

    private static String line(Reference reference) {
        return reference.kind() + " " + String.join("|", reference.names()) + "." + reference.member() + " "
                + reference.line();
    }

    @Test
    void aSyntaxErrorHasTheLineOfThePage() {
        Facts facts = page("<p>\n\n<% int x = ; %>\n<% b.Shop.open(\"\"); %>");

        assertThat(Sources.problems(facts)).containsExactly("syntax web/a.jsp:3");
    }

    @Test
    void pagesThatIncludeEachOtherInACircleComeToAnEnd() {
        Facts facts = sources.file("web/b.jsp", "<%@ include file=\"a.jsp\" %><% int b = a; %>")
                .file("web/a.jsp", "<%@ include file=\"b.jsp\" %><%@ include file=\"a.jsp\" %><% int a = b; %>")
                .facts(new JavaLanguage());

        assertThat(facts.problems()).isEmpty();
    }

    @Test
    @Timeout(60)
    void noTextBreaksTheReading() {
        Random random = new Random(13);
        List<String> pieces = List.of(
                "<%",
                "%>",
                "<%!",
                "<%=",
                "<%@ page import=\"",
                "\"",
                "<%--",
                "--%>",
                "${",
                "#{",
                "}",
                "{",
                "a.b",
                "'",
                "<jsp:scriptlet>",
                "</jsp:scriptlet>",
                "<![CDATA[",
                "]]>",
                "<jsp:useBean id=\"x\" class=\"b.Shop\"/>",
                "if (x) ",
                ";",
                "class A {",
                "\n",
                "\\",
                "/*",
                "*/",
                "//",
                "<",
                ">",
                "\uD800",
                "<%@ include file=\"p1.jsp\" %>");
        Sources many = new Sources(folder);
        for (int i = 0; i < 400; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(30); j >= 0; j--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            many.file("web/p" + i + ".jsp", text.toString().replace("\uD800", "?"));
        }
        many.file("web/deep.jsp", "<%= " + "(".repeat(30_000) + " %>")
                .file("web/wide.jsp", "<% a(); %>x".repeat(30_000))
                .file("web/tags.jsp", "<a:b c=\"".repeat(20_000));

        assertThat(many.facts(new JavaLanguage()).nodes()).extracting(Node::id).hasSizeGreaterThan(400);
    }
}
