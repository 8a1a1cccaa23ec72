package dev.banyan.analyzer.export;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.banyan.analyzer.backlog.Backlog;
import dev.banyan.analyzer.backlog.BacklogItem;
import dev.banyan.analyzer.backlog.Concern;
import dev.banyan.analyzer.json.CanonicalJson;
import java.io.IOException;
import java.io.OutputStream;

/** For {@code gh api repos/OWNER/REPO/issues --input -}: a list of what that takes. */
final class GitHubIssues {

    private static final int LONGEST_TITLE = 256;
    private static final int LONGEST_BODY = 60_000;

    private GitHubIssues() {}

    static void write(Backlog backlog, OutputStream out) throws IOException {
        try (JsonGenerator json = CanonicalJson.stream(out)) {
            json.writeStartArray();
            for (BacklogItem item : backlog.items()) {
                json.writeStartObject();
                json.writeStringField("title", JiraCsv.cut(item.title(), LONGEST_TITLE));
                json.writeStringField("body", JiraCsv.cut(body(item), LONGEST_BODY));
                json.writeArrayFieldStart("labels");
                json.writeString("banyan");
                json.writeString("wave-" + item.wave());
                json.writeString(item.kind().word());
                for (Concern concern : item.concerns()) {
                    json.writeString(concern.word());
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeRaw('\n');
        }
    }

    /** A name with an at sign must not call people. */
    private static String body(BacklogItem item) {
        return item.toMarkdown().replace("@", "@\u2060");
    }
}
