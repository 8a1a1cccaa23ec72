package dev.banyan.analyzer.xml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class XmlDocumentTest {

    @Test
    void saysOnWhichLineAnElementBegins() {
        XmlDocument document = XmlDocument.parse("a.xml", """
                <?xml version="1.0"?>
                <a>
                  <b one="1"
                     two="2"/>
                </a>
                """);

        assertThat(document.root().orElseThrow().child("b").orElseThrow().line())
                .isEqualTo(3);
    }

    @Test
    void countsBlankLinesBeforeTheDeclaration() {
        XmlDocument document = XmlDocument.parse("a.xml", "\n\n<?xml version=\"1.0\"?>\n<a>\n<b/></a>");

        assertThat(document.problems()).isEmpty();
        assertThat(document.root().orElseThrow().child("b").orElseThrow().line())
                .isEqualTo(5);
    }

    @Test
    void readsNoFileThatAnEntityNames() {
        XmlDocument document = XmlDocument.parse("a.xml", """
                <!DOCTYPE a [<!ENTITY secret SYSTEM "file:///etc/hostname"> <!ENTITY word "expanded">]>
                <a>&secret;&word;</a>
                """);

        assertThat(document.root().map(XmlElement::text).orElse("")).isEmpty();
        assertThat(document.problems()).extracting("code").containsExactly("xml-entity", "xml-entity");
    }

    @Test
    void knowsNothingOfATextWithAnEntityInIt() {
        XmlDocument document = XmlDocument.parse(
                "a.xml", "<!DOCTYPE a [<!ENTITY x 'y'>]>\n<a><b>one&x;two<c>three&amp;</c>\n</b></a>");

        XmlElement b = document.root().orElseThrow().child("b").orElseThrow();
        assertThat(b.text()).isEmpty();
        assertThat(b.childText("c")).contains("three&");
        assertThat(document.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("xml-entity");
            assertThat(problem.position().line()).isEqualTo(2);
        });
    }

    @Test
    void keepsWhatStandsBeforeTheFirstError() {
        XmlDocument document = XmlDocument.parse("a.xml", "<a><b>text</b><c></a>");

        assertThat(document.root().orElseThrow().childText("b")).contains("text");
        assertThat(document.problems()).extracting("code").containsExactly("xml");
    }

    @Test
    void stopsWhereElementsNestTooDeeply() {
        XmlDocument document = XmlDocument.parse("a.xml", "<a>".repeat(5000));

        assertThat(document.problems()).extracting("code").containsExactly("too-deep");
    }

    @Test
    void keepsTheLocalPartOfPrefixedNames() {
        XmlDocument document = XmlDocument.parse("a.xml", "<w:web-app><w:servlet w:id='x'/></w:web-app>");

        assertThat(document.root().orElseThrow().name()).isEqualTo("web-app");
        assertThat(document.root().orElseThrow().child("servlet").orElseThrow().attribute("id"))
                .contains("x");
    }
}
