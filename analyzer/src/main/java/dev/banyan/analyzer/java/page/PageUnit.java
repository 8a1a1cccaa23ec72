package dev.banyan.analyzer.java.page;

import dev.banyan.analyzer.java.syntax.EmbeddedReader;
import dev.banyan.analyzer.java.syntax.JavaSource;
import dev.banyan.analyzer.java.web.Page;
import dev.banyan.analyzer.java.web.Page.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * The class that a container would make of a page, as text for the parser, each line with the line of the page that it stands for.
 *
 * <pre>
 *   1 &lt;%@ page import="a.B" %&gt;          import a.B;                           1
 *   2 &lt;% if (x) { %&gt;                   class P implements JspBase {          0
 *   3   &lt;b&gt;&lt;%= B.name() %&gt;&lt;/b&gt;    void _jspService() throws Throwable { 0
 *   4 &lt;% } %&gt;                          if (x) {                              2
 *                                       ;                                     0
 *                                       return ( B.name() );                  3
 * </pre>
 *
 * A value that is shown is written as one that is returned, so that nothing is named which the page does not name.
 */
final class PageUnit {

    private final StringBuilder text = new StringBuilder();
    private final List<Integer> lines = new ArrayList<>();

    private PageUnit() {}

    /** Reads the Java of a page, as the class of that name, in the scope of the pages that are translated with it. */
    static JavaSource read(Page page, String name, Scope scope) {
        PageUnit unit = new PageUnit();
        unit.write(page, name, scope);
        List<Integer> lines = unit.lines;
        return EmbeddedReader.read(
                page.file(),
                page.language(),
                unit.text.toString(),
                line -> lines.isEmpty() ? 0 : lines.get(Math.max(0, Math.min(line, lines.size()) - 1)));
    }

    private void write(Page page, String name, Scope scope) {
        List<Part> parts = page.script().parts();
        of(parts, Part.Kind.IMPORT).forEach(part -> add(importing(part.code()), part.line()));
        scope.imports().forEach(one -> add(importing(one), 0));
        List<Part> base = of(parts, Part.Kind.EXTENDS);
        add("public class " + name, 0);
        base.stream().limit(1).forEach(part -> add("extends " + part.code(), part.line()));
        add("implements " + String.join(", ", scope.bases()) + " {", 0);
        of(parts, Part.Kind.DECLARATION).forEach(part -> add(part.code(), part.line()));
        add("public void " + PageCode.SERVICE + "(" + String.join(", ", scope.given()) + ") throws Throwable {", 0);
        for (Part part : parts) {
            statement(part, scope);
        }
        add("}}", 0);
    }

    private void statement(Part part, Scope scope) {
        switch (part.kind()) {
            case STATEMENTS, BEAN, TEXT -> add(part.code(), part.line());
            case EXPRESSION -> {
                add("return (", 0);
                add(part.code(), part.line());
                add(");", 0);
            }
            case INCLUDE -> scope.brought(part.code()).forEach(local -> add(local + ";", 0));
            default -> {
                // stands elsewhere in the class
            }
        }
    }

    /** As people write it: {@code a.B}, {@code a.*}, {@code static a.B.C}, with a semicolon or without. */
    private static String importing(String name) {
        boolean plain =
                name.chars().allMatch(c -> Character.isJavaIdentifierPart(c) || c == '.' || c == '*' || c == ' ');
        return plain ? "import " + name + ";" : "";
    }

    private static List<Part> of(List<Part> parts, Part.Kind kind) {
        return parts.stream().filter(part -> part.kind() == kind).toList();
    }

    private void add(String code, int line) {
        int at = line;
        int start = 0;
        String whole = code.replace("\r\n", "\n").replace('\r', '\n');
        for (int end = whole.indexOf('\n'); end >= 0; end = whole.indexOf('\n', start)) {
            text.append(whole, start, end + 1);
            lines.add(at);
            at += line == 0 ? 0 : 1;
            start = end + 1;
        }
        text.append(whole, start, whole.length()).append('\n');
        lines.add(at);
    }
}
