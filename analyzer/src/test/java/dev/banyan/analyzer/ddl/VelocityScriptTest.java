package dev.banyan.analyzer.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.Sources;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.NodeKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VelocityScriptTest {

    @TempDir
    Path folder;

    @Test
    void keepsPlacesAndBlanksWhatIsNoSql() {
        String text = "a ## b\nc #* d\n *# e\n#if($x.y(\"(\", 1)) f #end $!db.T, ${g} $db.h(1)$ #";
        String plain = "a     \nc     \n    e\n                  f      xxxxxx, xxxx xxxxxxxx$ #";

        assertThat(VelocityScript.plain(text)).isEqualTo(plain).hasSameSizeAs(text);
    }

    @Test
    void survivesWhatIsNotClosed() {
        for (String text : new String[] {"#*", "##", "#if(", "${a", "$a(", "$", "#", "$!", "$a."}) {
            assertThat(VelocityScript.plain(text)).hasSameSizeAs(text);
        }
    }

    @Test
    void isReadInFoldersOfScriptsOnly() {
        Facts facts = new Sources(folder)
                .file("sql/create.vm", "#**\nnot this\n**#\ncreate table news (at $db.TIME not null, b $!db.BOOL);\n")
                .file("themes/page.vm", "create table page (a int);")
                .facts(new DdlLanguage());

        assertThat(facts.nodes()).extracting(node -> node.id().toString()).containsExactly("table:NEWS");
        assertThat(facts.nodes()).allMatch(node -> node.id().kind() == NodeKind.TABLE);
    }
}
