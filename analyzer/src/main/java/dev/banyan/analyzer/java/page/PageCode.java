package dev.banyan.analyzer.java.page;

import dev.banyan.analyzer.java.syntax.EmbeddedReader;
import dev.banyan.analyzer.java.syntax.JavaSource;
import dev.banyan.analyzer.java.web.Page;
import dev.banyan.analyzer.java.web.Page.Part;
import dev.banyan.analyzer.java.web.Screens;
import dev.banyan.analyzer.source.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The Java in pages, each page one compilation unit. */
public final class PageCode {

    /** The method that a container makes of all statements of a page. */
    static final String SERVICE = "_jspService";

    /** Holds what every page can name without declaring it. */
    static final String BASE = "_JspBase";

    private static final List<String> SERVLETS = List.of(
            "servlet.RequestDispatcher",
            "servlet.ServletConfig",
            "servlet.ServletContext",
            "servlet.ServletException",
            "servlet.ServletRequest",
            "servlet.ServletResponse",
            "servlet.http.Cookie",
            "servlet.http.HttpServlet",
            "servlet.http.HttpServletRequest",
            "servlet.http.HttpServletResponse",
            "servlet.http.HttpSession",
            "servlet.jsp.HttpJspPage",
            "servlet.jsp.JspContext",
            "servlet.jsp.JspException",
            "servlet.jsp.JspFactory",
            "servlet.jsp.JspWriter",
            "servlet.jsp.PageContext");

    private static final String IMPLICIT = """
            public class _JspBase extends HttpServlet implements HttpJspPage {
                public HttpServletRequest request;
                public HttpServletResponse response;
                public HttpSession session;
                public ServletContext application;
                public ServletConfig config;
                public JspWriter out;
                public PageContext pageContext;
                public JspContext jspContext;
                public Object page;
                public Throwable exception;
            }
            """;

    private PageCode() {}

    /** Whether there is Java in the page: most have none. */
    static boolean hasCode(Page page) {
        return page.script().parts().stream()
                .anyMatch(part -> part.kind() != Part.Kind.INCLUDE && part.kind() != Part.Kind.TEXT);
    }

    /**
     * Reads the Java of all pages.
     *
     * @param jakarta whether servlets of the estate are those of Jakarta
     * @return the code of pages, each with its screen; behind them the type above all pages, without a screen
     */
    public static List<JavaSource> read(List<Page> pages, Screens screens, boolean jakarta, Workers workers) {
        List<Page> scripted = pages.stream().filter(PageCode::hasCode).toList();
        if (scripted.isEmpty()) {
            return List.of();
        }
        List<String> servlets = SERVLETS.stream()
                .map(name -> (jakarta ? "jakarta." : "javax.") + name)
                .toList();
        List<JavaSource> first =
                workers.map(scripted, page -> PageUnit.read(page, typeName(page.file()), Scope.alone(servlets)));
        Map<String, JavaSource> alone = new TreeMap<>();
        first.forEach(source -> alone.put(source.file(), source));
        Together together = new Together(pages, screens, alone, servlets);
        List<JavaSource> read = workers.map(
                scripted,
                page -> together.isJoined(page)
                        ? PageUnit.read(page, typeName(page.file()), together.scope(page))
                        : alone.get(page.file()));
        List<JavaSource> all = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            all.add(read.get(i).of(screens.screen(scripted.get(i))));
        }
        String imports = servlets.stream().map(name -> "import " + name + ";\n").collect(Collectors.joining());
        all.add(EmbeddedReader.read("", "jsp", imports + IMPLICIT, line -> 0));
        return all;
    }

    /** A name that no type of the estate has, as containers make it: {@code _jsp_web_index_002ejsp}. */
    public static String typeName(String file) {
        StringBuilder name = new StringBuilder("_jsp_");
        for (int i = 0; i < file.length(); i++) {
            char c = file.charAt(i);
            boolean plain = c < 128 && Character.isLetterOrDigit(c);
            name.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "_%04x", (int) c));
        }
        return name.toString();
    }
}
