package dev.banyan.analyzer.library;

import static dev.banyan.analyzer.Sources.edges;
import static dev.banyan.analyzer.Sources.node;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.Sources;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.NodeKind;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryLanguageTest {

    @TempDir
    Path folder;

    private Sources sources;

    @BeforeEach
    void emptyEstate() {
        sources = new Sources(folder);
    }

    private Facts facts() {
        return sources.facts(new LibraryLanguage());
    }

    @Test
    void takesVersionsAndScopesFromTheParentsOfTheEstate() {
        sources.file("pom.xml", """
                        <project><groupId>g</groupId><artifactId>all</artifactId><version>1</version>
                          <properties><log.version>1.2</log.version></properties>
                          <dependencyManagement><dependencies>
                            <dependency><groupId>log</groupId><artifactId>log</artifactId><version>${log.version}</version></dependency>
                            <dependency><groupId>unit</groupId><artifactId>unit</artifactId><version>3</version><scope>test</scope></dependency>
                          </dependencies></dependencyManagement>
                          <dependencies><dependency><groupId>c</groupId><artifactId>c</artifactId><version>9</version></dependency></dependencies>
                        </project>
                        """).file("core/pom.xml", """
                        <project><parent><groupId>g</groupId><artifactId>all</artifactId><version>1</version></parent>
                          <artifactId>core</artifactId></project>
                        """).file("web/pom.xml", """
                        <project><parent><groupId>g</groupId><artifactId>all</artifactId><version>1</version></parent>
                          <artifactId>web</artifactId>
                          <dependencies>
                            <dependency><groupId>log</groupId><artifactId>log</artifactId></dependency>
                            <dependency><groupId>unit</groupId><artifactId>unit</artifactId></dependency>
                            <dependency><groupId>${project.groupId}</groupId><artifactId>core</artifactId><version>${project.version}</version></dependency>
                          </dependencies></project>
                        """);

        Facts facts = facts();

        assertThat(edges(facts, EdgeKind.DEPENDS))
                .containsExactly(
                        "all compile c:c:9 exact",
                        "core compile c:c:9 derived",
                        "web compile c:c:9 derived",
                        "web compile core exact",
                        "web compile log:log:1.2 exact",
                        "web test unit:unit:3 exact");
        assertThat(node(facts, "module:web").attributes())
                .containsEntry("folder", "web")
                .containsEntry("build", "maven");
    }

    @Test
    void saysWhyAVersionIsUnknown() {
        sources.file("pom.xml", """
                <project><parent><groupId>p</groupId><artifactId>boot</artifactId><version>4</version></parent>
                  <artifactId>a</artifactId>
                  <dependencies>
                    <dependency><groupId>x</groupId><artifactId>x</artifactId></dependency>
                    <dependency><groupId>y</groupId><artifactId>y</artifactId><version>${loop}</version></dependency>
                  </dependencies>
                  <properties><loop>${loop}</loop></properties>
                </project>
                """);

        Facts facts = facts();

        assertThat(node(facts, "library:x:x").attributes())
                .containsEntry("version", "unknown")
                .containsEntry("reason", "set by the parent p:boot:4, which is not in the estate");
        assertThat(node(facts, "library:y:y").attributes().get("reason")).contains("${loop}");
    }

    @Test
    void saysWhichPropertiesAreNotSetOrMadeOfThemselves() {
        sources.file("pom.xml", """
                <project><groupId>g</groupId><artifactId>${name}</artifactId>
                  <dependencies>
                    <dependency><groupId>x</groupId><artifactId>x</artifactId><version>${none}</version></dependency>
                    <dependency><groupId>y</groupId><artifactId>y</artifactId><version>1${a}${a}</version></dependency>
                    <dependency><groupId>${none}</groupId><artifactId>z</artifactId><version>1</version></dependency>
                    <dependency><groupId>w</groupId><artifactId>w</artifactId><version>${c}${c}</version><scope>${d}</scope></dependency>
                  </dependencies>
                  <properties><a>${b}</a><b>x${a}</b><c>1</c></properties>
                </project>
                """)
                .file("ant/build.xml", """
                <project name="${n}"><path><pathelement path="lib/${v}.jar"/><pathelement path="${lib}x.jar"/></path></project>
                """)
                .file("g/build.gradle", "dependencies { compile \"${no}:x:1\" \n}");

        Facts facts = facts();

        assertThat(Sources.problems(facts))
                .containsExactly(
                        "ant-class-path ant/build.xml:1",
                        "gradle-dependency g/build.gradle:1",
                        "maven-property pom.xml:1",
                        "maven-property pom.xml:3",
                        "maven-property pom.xml:4",
                        "maven-property pom.xml:5");
        assertThat(facts.nodes())
                .extracting(one -> one.id().toString())
                .containsExactlyInAnyOrder(
                        "module:maven",
                        "library:x:x",
                        "library:y:y",
                        "library:w:w:11",
                        "module:ant",
                        "library:x",
                        "module:g");
    }

    @Test
    void resolvesLongChainsOfProperties() {
        StringBuilder properties = new StringBuilder("<p0>7</p0><b0>22</b0>");
        for (int i = 1; i <= 2000; i++) {
            properties.append("<p" + i + ">${p" + (i - 1) + "}</p" + i + ">");
            properties.append("<b" + i + ">${b" + (i - 1) + "}${b" + (i - 1) + "}</b" + i + ">");
        }
        sources.file(
                "pom.xml",
                "<project><artifactId>a</artifactId><properties>" + properties + "</properties><dependencies>"
                        + "<dependency><groupId>x</groupId><artifactId>x</artifactId><version>${p2000}</version></dependency>"
                        + "<dependency><groupId>y</groupId><artifactId>y</artifactId><version>${b2000}</version></dependency>"
                        + "</dependencies></project>");

        Facts facts = facts();

        assertThat(Sources.names(facts, NodeKind.LIBRARY)).containsExactly("x:x:7", "y:y");
    }

    @Test
    void readsThePlainNotationsOfGradle() {
        sources.file("app/build.gradle", """
                def slf = '1.7'
                dependencies {
                    implementation "org.slf4j:slf4j-api:${slf}" // implementation 'no:no:1'
                    testImplementation('junit:junit:4.13')
                    compile group: 'a', name: 'b', version: '2'
                    api project(':core')
                    runtimeOnly libs.h2
                }
                """);

        Facts facts = facts();

        assertThat(edges(facts, EdgeKind.DEPENDS))
                .containsExactly(
                        "app api core exact",
                        "app compile a:b:2 exact",
                        "app implementation org.slf4j:slf4j-api:1.7 exact",
                        "app testImplementation junit:junit:4.13 exact");
        assertThat(Sources.problems(facts)).containsExactly("gradle-dependency app/build.gradle:7");
    }

    @Test
    void saysWhatIsNoGradleBuild() {
        sources.file("a/build.gradle", "apply plugin: 'java'\n%%% 12 ^^\n")
                .file("b/build.gradle", "lorem ipsum\ndolor\n")
                .file("c/build.gradle", "")
                .file("d/build.gradle", "// nothing\n\n")
                .file("e/build.gradle.kts", "plugins {\n java\n}\nval x = listOf(1)\n    .map { it }\n");

        Facts facts = facts();

        assertThat(Sources.problems(facts)).containsExactly("syntax a/build.gradle:2", "syntax b/build.gradle:1");
        assertThat(facts.readings())
                .extracting(reading -> reading.outcome().toString())
                .containsExactly("PARTIAL", "PARTIAL", "PARSED", "PARSED", "PARSED");
    }

    @Test
    void readsIvyAndTheJarsThatAntNames() {
        sources.file("i/ivy.xml", """
                        <ivy-module><info organisation="o" module="m"/>
                          <dependencies><dependency org="x" name="y" rev="1"/></dependencies></ivy-module>
                        """).file("a/build.xml", """
                        <project name="old"><path id="p"><pathelement location="${lib}/log4j-1.2.jar"/>
                          <fileset dir="lib" includes="*.jar"/></path></project>
                        """);

        Facts facts = facts();

        assertThat(edges(facts, EdgeKind.DEPENDS))
                .containsExactly("m default x:y:1 exact", "old compile log4j-1.2 derived");
        assertThat(Sources.problems(facts)).containsExactly("ant-class-path a/build.xml:1");
    }

    @Test
    void readsNothingFromEntities() {
        sources.file("pom.xml", """
                <!DOCTYPE project [<!ENTITY x SYSTEM "file:///etc/hostname">]>
                <project><artifactId>a&x;</artifactId></project>
                """);

        assertThat(facts().nodes()).extracting(one -> one.id().name()).allMatch(name -> name.length() < 6);
    }
}
