package dev.banyan.analyzer.rule.run;

import dev.banyan.analyzer.rule.Condition;
import dev.banyan.analyzer.rule.match.FilePattern;
import dev.banyan.analyzer.rule.match.TextIndex;
import dev.banyan.analyzer.rule.match.TextPattern;
import dev.banyan.analyzer.rule.xpath.Tree;
import dev.banyan.analyzer.rule.xpath.TreeNode;
import dev.banyan.analyzer.rule.xpath.XPath;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceText;
import dev.banyan.analyzer.source.Workers;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Searches the texts of all files for all conditions at once: each file is read, and parsed as XML, one time. */
final class ContentSearch {

    private static final Set<String> BINARY = Set.of(
            "class", "jar", "war", "ear", "rar", "zip", "gz", "png", "jpg", "jpeg", "gif", "ico", "so", "dll", "pdf");
    private static final Set<String> XML = Set.of("xml", "xhtml");
    private static final Pattern DOCTYPE =
            Pattern.compile("<!DOCTYPE\\s+[^\\s>]{1,200}\\s+PUBLIC\\s+[\"']([^\"'>]{0,500})[\"']");

    private final IdentityHashMap<Condition, List<Hit>> hits = new IdentityHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** What was found in one file. */
    private record InFile(IdentityHashMap<Condition, List<Hit>> hits, List<Problem> problems, boolean vendored) {

        static InFile empty(boolean vendored) {
            return new InFile(new IdentityHashMap<>(), new ArrayList<>(), vendored);
        }
    }

    private ContentSearch() {}

    /** Runs the conditions on the files; those of other kinds are passed over. */
    static ContentSearch run(List<Condition> conditions, Subject subject, FileNames names, Workers workers) {
        ContentSearch search = new ContentSearch();
        List<Condition> wanted =
                conditions.stream().filter(ContentSearch::readsFiles).toList();
        if (wanted.isEmpty()) {
            return search;
        }
        List<SourceFile> files = subject.files().stream()
                .filter(file -> !BINARY.contains(file.extension()))
                .toList();
        List<InFile> each = workers.map(files, file -> search(wanted, file, names, subject));
        for (InFile found : each) {
            found.hits().forEach((condition, some) -> search.hits
                    .computeIfAbsent(condition, unused -> new ArrayList<>())
                    .addAll(some));
            search.problems.addAll(found.problems());
        }
        search.tellOfVendored(files, each);
        return search;
    }

    private void tellOfVendored(List<SourceFile> files, List<InFile> each) {
        List<SourceFile> passedOver = IntStream.range(0, files.size())
                .filter(i -> each.get(i).vendored())
                .mapToObj(files::get)
                .toList();
        if (!passedOver.isEmpty()) {
            problems.add(new Problem(
                    Position.of(passedOver.get(0).path()),
                    "rule-vendored",
                    "The contents of " + passedOver.size()
                            + " files that others or programs wrote (folders of package managers,"
                            + " minified scripts and styles, copied or generated sources) were not searched by rules; this is the first.",
                    "Set rules.vendored to search in the settings file when they are to be searched."));
        }
    }

    List<Hit> hits(Condition condition) {
        return hits.getOrDefault(condition, List.of());
    }

    /** Files that were not searched to the end. */
    List<Problem> problems() {
        return problems;
    }

    private static boolean readsFiles(Condition condition) {
        return condition instanceof Condition.FileContent
                || condition instanceof Condition.XmlPart
                || condition instanceof Condition.XmlPublicId
                || condition instanceof Condition.JsonPart;
    }

    private static InFile search(List<Condition> conditions, SourceFile file, FileNames names, Subject subject) {
        List<Condition> fitting = conditions.stream()
                .filter(condition -> fits(condition, file, names))
                .toList();
        if (fitting.isEmpty()) {
            return InFile.empty(false);
        }
        if (subject.passesOver(file)) {
            return InFile.empty(true);
        }
        SourceText text = file.read();
        if (!text.readable()) {
            return InFile.empty(false);
        }
        if (!subject.vendored() && Vendored.isMinified(file, text.text())) {
            return InFile.empty(true);
        }
        InFile found = InFile.empty(false);
        OneFile one = new OneFile(file, text.text().replace("\r\n", "\n"), found);
        fitting.forEach(one::search);
        return found;
    }

    private static boolean fits(Condition condition, SourceFile file, FileNames names) {
        List<FilePattern> patterns = Searches.filesOf(condition).patterns();
        if (condition instanceof Condition.FileContent content) {
            return names.isAmong(content.filePattern().stream().toList(), file.path())
                    && names.isAmong(patterns, file.path());
        }
        boolean usual = condition instanceof Condition.JsonPart
                ? file.extension().equals("json")
                : XML.contains(file.extension());
        return patterns.isEmpty() ? usual : names.isAmong(patterns, file.path());
    }

    /** One file with its text and, once somebody asks for it, its tree. */
    private static final class OneFile {

        private final SourceFile file;
        private final String text;
        private final InFile found;
        private final TextIndex index;
        private @Nullable Tree xml;
        private @Nullable Tree json;

        OneFile(SourceFile file, String text, InFile found) {
            this.file = file;
            this.text = text;
            this.found = found;
            this.index = TextIndex.of(text);
        }

        void search(Condition condition) {
            if (condition instanceof Condition.FileContent content) {
                content(content);
            } else if (condition instanceof Condition.XmlPart part) {
                add(condition, nodes(part.path().select(xml()), "matchingXML"));
            } else if (condition instanceof Condition.XmlPublicId id) {
                add(condition, publicIds(id.pattern()));
            } else if (condition instanceof Condition.JsonPart part) {
                add(condition, nodes(part.path().select(json()), "matchingJSON"));
            }
        }

        private void add(Condition condition, List<Hit> some) {
            if (!some.isEmpty()) {
                found.hits().put(condition, some);
            }
        }

        private void content(Condition.FileContent content) {
            if (!content.pattern().mayBeIn(index)) {
                return;
            }
            TextPattern.Search search = content.pattern().all(text);
            if (search.exhausted()) {
                cutOff("a regular expression needs too many steps on it");
            }
            List<Hit> some = new ArrayList<>();
            int line = 1;
            int at = 0;
            for (TextPattern.Match match : search.matches()) {
                while (at < match.start()) {
                    line += text.charAt(at++) == '\n' ? 1 : 0;
                }
                some.add(Hit.of(file.path(), line).with("matchingText", match.text()));
            }
            add(content, some);
        }

        private List<Hit> nodes(XPath.Found selected, String whole) {
            selected.stopped().ifPresent(why -> cutOff("an XPath " + why));
            List<Hit> some = new ArrayList<>();
            for (TreeNode node : selected.nodes()) {
                String inner = node.text();
                String data = node.localName().isEmpty() ? inner : node.localName();
                some.add(Hit.of(file.path(), node.line())
                        .as(anchor(inner.isBlank() ? data : inner))
                        .with("innerText", inner)
                        .with(whole, inner)
                        .with("data", data));
                if (some.size() >= TextPattern.MOST_MATCHES) {
                    break;
                }
            }
            return some;
        }

        /** Places are one where Konveyor would look for them: at the first line that holds the text of the node. */
        private String anchor(String content) {
            String first = content.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .findFirst()
                    .orElse("");
            int at = first.isEmpty() ? -1 : text.indexOf(first);
            if (at < 0) {
                return content;
            }
            return "line "
                    + text.substring(0, at).chars().filter(c -> c == '\n').count();
        }

        private List<Hit> publicIds(TextPattern pattern) {
            List<Hit> some = new ArrayList<>();
            java.util.regex.Matcher type = DOCTYPE.matcher(text.substring(0, Math.min(text.length(), 20_000)));
            if (type.find() && pattern.isIn(type.group(1))) {
                int line = 1
                        + (int) text.substring(0, type.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
                some.add(Hit.of(file.path(), line).with("data", type.group(1)));
            }
            for (TreeNode node : xml().document().descendants()) {
                Optional<TreeNode> id = node.attributes().stream()
                        .filter(one -> one.localName().equals("public-id"))
                        .findFirst();
                if (id.filter(one -> pattern.isIn(one.text())).isPresent()) {
                    some.add(Hit.of(file.path(), node.line()).with("data", node.localName()));
                }
            }
            return some;
        }

        private Tree xml() {
            if (xml == null) {
                xml = Tree.ofXml(text);
            }
            return xml;
        }

        private Tree json() {
            if (json == null) {
                json = Tree.ofJson(text);
            }
            return json;
        }

        private void cutOff(String why) {
            found.problems()
                    .add(new Problem(
                            Position.of(file.path()),
                            "rule-search",
                            "The file was not searched to its end for one rule: " + why + ".",
                            "Make the rule's pattern stricter, or take the file out of the estate."));
        }
    }
}
