package dev.banyan.analyzer.rule.xpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banyan.analyzer.rule.match.WrongPattern;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XPathTest {

    private static final String POM = """
            <?xml version="1.0"?>
            <project xmlns="http://maven.apache.org/POM/4.0.0" xmlns:x="urn:x">
              <dependencies>
                <dependency><groupId>a</groupId><version>1.0</version></dependency>
                <dependency scope="test"><groupId>b</groupId></dependency>
                <x:extra x:flag="on"/>
              </dependencies>
            </project>
            """;

    private static List<TreeNode> select(String path, String xml) throws WrongPattern {
        return XPath.of(path, Map.of("m", "http://maven.apache.org/POM/4.0.0", "y", "urn:x"))
                .select(Tree.ofXml(xml))
                .nodes();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/m:project/m:dependencies/m:dependency; 2",
                "//dependency; 2",
                "//m:dependency[m:groupId/text()='b']; 1",
                "//dependency[not(version)]; 1",
                "//dependency[2]/groupId; 1",
                "//*[local-name()='groupId' and . = 'a']; 1",
                "//dependency/@scope[matches(self::node(), '^te')]; 1",
                "//groupId | //version; 3",
                "//y:extra[@y:flag='on']; 1",
                "//*[namespace-uri()='urn:x']; 1",
                "//dependency[contains(groupId, 'b') or starts-with(groupId, 'z')]; 1",
                "//dependency[count(version) = 1]/version/text(); 1",
                "//version/../groupId; 1",
                "//groupId[ancestor::dependency/@scope]; 1",
                "//dependency[position() = last()]; 1",
                "//version[. > 0.5]; 1",
                "//nothing; 0"
            })
    void selects(String path, int count) throws WrongPattern {
        assertThat(select(path, POM)).hasSize(count);
    }

    @Test
    void nodesKnowTheirLines() throws WrongPattern {
        assertThat(select("//dependency", POM)).extracting(TreeNode::line).containsExactly(4, 5);
    }

    @Test
    void aRootKnowsItsLineBehindHeadAndComments() throws WrongPattern {
        String xml = "\n<?xml version='1.0'?>\n<!-- <a> -->\n\n<a\n  x='1'/>\n";
        assertThat(select("/a", xml)).extracting(TreeNode::line).containsExactly(5);
    }

    @Test
    void keysOfJsonAreElements() throws WrongPattern {
        Tree tree = Tree.ofJson("{\"a\": {\"b\": [1, 2]}, \"c\": \"x\"}");
        assertThat(XPath.of("//a/b/*", Map.of()).select(tree).nodes())
                .extracting(TreeNode::text)
                .containsExactly("1", "2");
        assertThat(XPath.of("/*/c", Map.of()).select(tree).nodes()).hasSize(1);
    }

    @Test
    void noEntityIsExpandedAndNoAddressFollowed() throws WrongPattern {
        String hostile = """
                <!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY b "&b2;&b2;"><!ENTITY b2 "lol">]>
                <a><c>&e;</c><d>&b;</d></a>
                """;
        assertThat(select("//c", hostile)).extracting(TreeNode::text).containsExactly("");
        assertThat(select("//d", hostile)).extracting(TreeNode::text).containsExactly("");
    }

    @Test
    void whatStandsBeforeTheErrorIsKept() throws WrongPattern {
        Tree tree = Tree.ofXml("<a><b/><c></a>");
        assertThat(tree.whole()).isFalse();
        assertThat(XPath.of("//b", Map.of()).select(tree).nodes()).hasSize(1);
    }

    @Test
    void aSearchWithoutEndIsCutOff() throws WrongPattern {
        Tree wide = Tree.ofXml("<a>" + "<b/>".repeat(8_000) + "</a>");
        assertThat(XPath.of("//*[//*[//*[. = 'x']]]", Map.of()).select(wide).stopped())
                .hasValueSatisfying(why -> assertThat(why).contains("too many nodes"));
    }

    @Test
    void aDeepTreeIsCutOff() {
        assertThat(Tree.ofXml("<a>".repeat(100_000)).whole()).isFalse();
        assertThat(Tree.ofJson("[".repeat(100_000)).whole()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//a[", "//a[system('x')]", "a::b", "'open", "//a)", "//a[$b]", "document('x')", ""})
    void whatIsNoPathSaysWhy(String path) {
        assertThatThrownBy(() -> XPath.of(path, Map.of()))
                .isInstanceOfSatisfying(
                        WrongPattern.class, wrong -> assertThat(wrong.what()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"//a[contains(.)]", "//a[matches(., '[')]", "//a[matches(.)]"})
    void whatFailsOnAFileSaysWhy(String path) throws WrongPattern {
        assertThat(XPath.of(path, Map.of()).select(Tree.ofXml("<a>x</a>")).stopped())
                .isPresent();
    }

    @Test
    void aPrefixThatNobodyBindsIsMeantAsWritten() throws WrongPattern {
        assertThat(select("//x:extra", POM)).hasSize(1);
        assertThat(select("//z:extra", POM)).isEmpty();
        assertThat(select("//extra", POM)).isEmpty();
    }

    @Test
    void deepBracketsAreRefused() {
        assertThatThrownBy(() -> XPath.of("(".repeat(5_000) + "a" + ")".repeat(5_000), Map.of()))
                .isInstanceOf(WrongPattern.class);
    }
}
