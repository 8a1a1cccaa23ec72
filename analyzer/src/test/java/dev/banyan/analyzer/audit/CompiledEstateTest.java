package dev.banyan.analyzer.audit;

import static dev.banyan.analyzer.CompiledSources.archive;
import static dev.banyan.analyzer.CompiledSources.classes;
import static dev.banyan.analyzer.CompiledSources.in;
import static dev.banyan.analyzer.CompiledSources.write;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class CompiledEstateTest {

    private static final String WEB = """
            <web-app><servlet><servlet-name>cart</servlet-name><servlet-class>shop.CartServlet</servlet-class></servlet>
            <servlet-mapping><servlet-name>cart</servlet-name><url-pattern>/cart</url-pattern></servlet-mapping></web-app>
            """;

    /** The application's own classes, and just enough of two libraries to compile them. */
    private static final Map<String, String> APPLICATION = Map.of(
            "shop/CartServlet.java", """
                    package shop;
                    import javax.servlet.http.HttpServlet;
                    import java.util.List;
                    public class CartServlet extends HttpServlet {
                        private final CartDao dao = new CartDao();
                        protected void doGet(String user) throws Exception {
                            List<Item> items = dao.find(user, true);
                            items.forEach(item -> dao.save(item.price() + 1));
                            Item first = items.isEmpty() ? new Item(1) : items.get(0);
                            dao.save(first.price());
                        }
                    }
                    """,
            "shop/CartDao.java", """
                    package shop;
                    import java.sql.Connection;
                    import java.util.List;
                    import java.util.function.Function;
                    public class CartDao {
                        private static final String TABLE = "CART";
                        private Connection connection;
                        List<Item> find(String user, boolean all) throws Exception {
                            String sql = "SELECT * FROM " + TABLE + " WHERE OWNER = '" + user + "'";
                            if (!all) {
                                sql = sql + " AND PRICE > 0";
                            }
                            connection.createStatement().executeQuery(sql);
                            Function<Item, Integer> price = Item::price;
                            return List.of();
                        }
                        void save(int price) {
                            try {
                                connection.prepareStatement("INSERT INTO STOCK (PRICE) VALUES (" + price + ")").execute();
                            } catch (java.sql.SQLException e) {
                                throw new CartFailed(e);
                            }
                        }
                        static class CartFailed extends RuntimeException {
                            CartFailed(Exception cause) {
                                super(cause);
                            }
                        }
                    }
                    """,
            "shop/Item.java", "package shop;\npublic record Item(int price) {}\n");

    private static final Map<String, String> LIBRARIES = Map.of(
            "javax/servlet/http/HttpServlet.java",
            "package javax.servlet.http;\npublic abstract class HttpServlet {}\n");

    private static final String CONTROLLER = """
            package shop;
            import org.springframework.http.HttpMethod;
            import org.springframework.web.bind.annotation.RequestMapping;
            @org.springframework.stereotype.Controller class %s {
                @RequestMapping(value = "/%s", method = HttpMethod.GET) public String get() { return "x"; }
                @RequestMapping(value = "/%<s", method = HttpMethod.POST) public String post() { return "x"; }
            }
            """;

    @TempDir
    Path folder;

    private SortedMap<String, byte[]> own = new TreeMap<>();

    @BeforeEach
    void compile() throws IOException {
        Map<String, String> all = new HashMap<>(APPLICATION);
        all.putAll(LIBRARIES);
        own = classes(folder.resolve("work"), all);
        own.keySet().removeIf(name -> name.startsWith("javax/"));
    }

    @Test
    void aWarIsWhatItsSourcesAre() throws IOException {
        Path sources = write(folder.resolve("sources/src/main/java"), APPLICATION);
        write(sources.resolveSibling("webapp"), Map.of("WEB-INF/web.xml", WEB));
        Audit written = audit(folder.resolve("sources"));
        Audit compiled = audit(war(own));
        assertThat(nodes(written)).contains("endpoint:ANY /cart", "table:CART", "table:STOCK", "type:shop.Item");
        assertThat(nodes(compiled)).isEqualTo(nodes(written));
        assertThat(edges(written))
                .contains("type:shop.CartServlet calls type:shop.CartDao", "type:shop.CartDao reads table:CART");
        assertThat(edges(compiled)).isEqualTo(edges(written));
    }

    @Test
    void evidenceIsTheLineInTheSource() throws IOException {
        Audit compiled = audit(war(own));
        assertThat(compiled.estate().edges().stream()
                        .filter(edge -> edge.to()
                                .filter(to -> to.toString().equals("table:STOCK"))
                                .isPresent())
                        .flatMap(edge -> edge.evidence().stream())
                        .map(at -> at.file() + ":" + at.line())
                        .distinct())
                .containsExactly("shop.war!/WEB-INF/classes/shop/CartDao.class:19");
    }

    @Test
    void aTypeWithSourceIsNotReadAgain() throws IOException {
        Path root = war(own);
        write(root.resolve("src"), Map.of("shop/CartDao.java", "package shop;\nclass CartDao {}\n"));
        Audit audit = audit(root);
        assertThat(nodes(audit))
                .contains("type:shop.Item")
                .doesNotContain("table:CART", "type:shop.CartDao$CartFailed");
        assertThat(audit.coverage().problemCounts()).isEmpty();
    }

    @Test
    void readsFoldersOfClassFiles() throws IOException {
        Path root = folder.resolve("folders");
        for (Map.Entry<String, byte[]> one : own.entrySet()) {
            Path file = root.resolve("classes").resolve(one.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, one.getValue());
        }
        assertThat(nodes(audit(root))).contains("type:shop.CartServlet", "table:CART");
    }

    @Test
    void namesAreLookedUpInTheLibrariesOfTheArchive() throws IOException {
        Map<String, String> all = Map.of(
                "lib/Base.java", "package lib;\npublic class Base<T> {\n public T get() { return null; }\n}\n",
                "shop/Till.java", "package shop;\nclass Till { void ring() {} }\n",
                "shop/Bell.java",
                        "package shop;\nclass Bell extends lib.Base<Till> { Object o() { return get(); } }\n");
        SortedMap<String, byte[]> both = classes(folder.resolve("both"), all);
        byte[] library = Objects.requireNonNull(both.remove("lib/Base.class"));
        both.remove("shop/Bell.class");
        SortedMap<String, byte[]> entries = in("WEB-INF/classes/", both);
        entries.put("WEB-INF/lib/base-1.2.jar", archive(Map.of("lib/Base.class", library)));
        Path root = Files.createDirectories(folder.resolve("with"));
        Files.write(root.resolve("shop.war"), archive(entries));
        String bell = "package shop;\nclass Bell extends lib.Base<Till> { void o() { get().ring(); } }\n";
        write(root.resolve("src"), Map.of("shop/Bell.java", bell));
        Audit audit = audit(root);
        assertThat(edges(audit)).contains("type:shop.Bell calls type:shop.Till");
        assertThat(audit.coverage().problemCounts()).isEmpty();
    }

    @Test
    void librariesBelongToTheirArchive() throws IOException {
        byte[] log = archive(Map.of("log/Log.class", new byte[] {1}));
        SortedMap<String, byte[]> web = new TreeMap<>(Map.of("WEB-INF/web.xml", WEB.getBytes(UTF_8)));
        web.put("WEB-INF/lib/log-1.2.jar", log);
        Path root = Files.createDirectories(folder.resolve("ears"));
        Files.write(root.resolve("shop.ear"), archive(Map.of("web.war", archive(web), "lib/net-2.0.jar", log)));
        Audit audit = audit(root);
        assertThat(audit.estate().edges().stream()
                        .filter(edge -> edge.kind() == EdgeKind.DEPENDS)
                        .map(edge -> edge.from() + " " + edge.to().orElseThrow()))
                .containsExactly("module:shop.ear library:net-2.0", "module:web.war library:log-1.2");
        assertThat(audit.estate().nodes().stream()
                        .filter(node -> node.id().kind() == NodeKind.ENDPOINT)
                        .map(node -> node.module().orElseThrow().toString()))
                .containsExactly("module:web.war");
    }

    @Test
    void aJarOfSpringBootIsAModuleAndNoLibrary() throws IOException {
        SortedMap<String, byte[]> entries = in("BOOT-INF/classes/", own);
        entries.put("BOOT-INF/lib/log-1.2.jar", archive(Map.of("log/Log.class", new byte[] {1})));
        Path root = Files.createDirectories(folder.resolve("boots"));
        Files.write(root.resolve("shop.jar"), archive(entries));
        assertThat(audit(root).estate().edges().stream()
                        .filter(edge -> edge.kind() == EdgeKind.DEPENDS)
                        .map(edge -> edge.from() + " " + edge.to().orElseThrow()))
                .containsExactly("module:shop.jar library:log-1.2");
        assertThat(nodes(audit(root))).contains("type:shop.Item").doesNotContain("library:shop");
    }

    @Test
    void whatSpringSecurityAsksHoldsInItsOwnArchive() throws IOException {
        Map<String, String> all = Map.of(
                "org/springframework/http/HttpMethod.java",
                "package org.springframework.http;\npublic enum HttpMethod { GET, POST }\n",
                "org/springframework/web/bind/annotation/RequestMapping.java",
                "package org.springframework.web.bind.annotation;\npublic @interface RequestMapping {"
                        + " String value(); org.springframework.http.HttpMethod method(); }\n",
                "org/springframework/stereotype/Controller.java",
                "package org.springframework.stereotype;\npublic @interface Controller {}\n",
                "org/springframework/security/config/annotation/web/builders/HttpSecurity.java",
                """
                        package org.springframework.security.config.annotation.web.builders;
                        import org.springframework.http.HttpMethod;
                        public class HttpSecurity {
                            public HttpSecurity authorizeRequests() { return this; }
                            public HttpSecurity antMatchers(HttpMethod method, String... paths) { return this; }
                            public HttpSecurity antMatchers(String... paths) { return this; }
                            public HttpSecurity hasRole(String role) { return this; }
                        }
                        """,
                "shop/Rules.java",
                """
                        package shop;
                        import org.springframework.http.HttpMethod;
                        import org.springframework.security.config.annotation.web.builders.HttpSecurity;
                        class Rules {
                            void configure(HttpSecurity http) {
                                http.authorizeRequests().antMatchers(HttpMethod.POST, "/cart").hasRole("POSTER")
                                    .antMatchers("/cart", "/bag").hasRole("READER");
                            }
                        }
                        """,
                "shop/Carts.java",
                CONTROLLER.formatted("Carts", "cart"),
                "shop/Bags.java",
                CONTROLLER.formatted("Bags", "bag"));
        SortedMap<String, byte[]> classes = classes(folder.resolve("secured"), all);
        byte[] bags = Objects.requireNonNull(classes.remove("shop/Bags.class"));
        classes.keySet().removeIf(name -> name.startsWith("org/"));
        Path root = war(classes);
        Files.write(root.resolve("open.war"), archive(in("WEB-INF/classes/", Map.of("shop/Bags.class", bags))));
        assertThat(audit(root).estate().nodes().stream()
                        .filter(node -> "spring-mvc".equals(node.attributes().get("framework")))
                        .map(node -> node.id().name() + " " + node.attributes().getOrDefault("security", "none")))
                .containsExactlyInAnyOrder(
                        "GET /cart hasRole(READER)", "POST /cart hasRole(POSTER)", "GET /bag none", "POST /bag none");
    }

    @Test
    void doesNotSayWhatClassFilesDoNotKeep() throws IOException {
        Node type = audit(war(own)).estate().nodes().stream()
                .filter(node -> node.id().name().equals("shop.CartDao"))
                .findFirst()
                .orElseThrow();
        assertThat(type.metrics()).containsEntry("cyclomatic", 5).doesNotContainKeys("cognitive", "maxNesting");
    }

    @Test
    void goesOnBehindDamagedClasses() throws IOException {
        byte[] whole = Objects.requireNonNull(own.get("shop/Item.class"));
        SortedMap<String, byte[]> damaged = new TreeMap<>(own);
        for (int cut = 1; cut < whole.length; cut += 7) {
            damaged.put("shop/cut/C" + cut + ".class", Arrays.copyOf(whole, cut));
        }
        Audit audit = audit(war(damaged));
        assertThat(nodes(audit)).contains("type:shop.CartServlet", "table:CART");
        assertThat(audit.coverage().problemCounts().get("class-file")).isPositive();
    }

    @Test
    void survivesNoiseInClasses() throws IOException {
        Random noise = new Random(4);
        byte[] whole = Objects.requireNonNull(own.get("shop/CartDao.class"));
        SortedMap<String, byte[]> noisy = new TreeMap<>(own);
        for (int i = 0; i < 300; i++) {
            byte[] one = whole.clone();
            for (int j = 0; j < 3; j++) {
                one[noise.nextInt(one.length)] = (byte) noise.nextInt();
            }
            noisy.put("shop/noise/N" + i + ".class", one);
        }
        assertThat(nodes(audit(war(noisy)))).contains("type:shop.CartServlet");
    }

    @Test
    void survivesTheLongestMethods() throws IOException {
        SortedMap<String, byte[]> longest = new TreeMap<>(own);
        longest.put("shop/Long.class", longest());
        assertThat(nodes(audit(war(longest)))).contains("type:shop.Long", "table:CART");
    }

    /** 65,000 bytes of code: a heap of operands and a chain of concatenations, with a branch behind each. */
    private static byte[] longest() {
        ClassWriter type = new ClassWriter(0);
        type.visit(Opcodes.V1_6, Opcodes.ACC_PUBLIC, "shop/Long", null, "java/lang/Object", null);
        MethodVisitor heap = type.visitMethod(Opcodes.ACC_STATIC, "heap", "()V", null, null);
        heap.visitCode();
        Label end = new Label();
        for (int i = 0; i < 30_000; i++) {
            heap.visitInsn(Opcodes.ICONST_0);
        }
        for (int i = 0; i < 8_000; i++) {
            heap.visitInsn(Opcodes.ICONST_0);
            heap.visitJumpInsn(Opcodes.IFEQ, end);
        }
        heap.visitLabel(end);
        heap.visitInsn(Opcodes.RETURN);
        heap.visitMaxs(65_535, 1);
        heap.visitEnd();
        MethodVisitor chain = type.visitMethod(Opcodes.ACC_STATIC, "chain", "(LX;)V", null, null);
        chain.visitCode();
        chain.visitVarInsn(Opcodes.ALOAD, 0);
        for (int i = 0; i < 16_000; i++) {
            chain.visitInsn(Opcodes.DUP);
            chain.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "X", "y", "(LX;)LX;", false);
        }
        chain.visitInsn(Opcodes.RETURN);
        chain.visitMaxs(2, 1);
        chain.visitEnd();
        type.visitEnd();
        return type.toByteArray();
    }

    private Path war(Map<String, byte[]> classes) throws IOException {
        SortedMap<String, byte[]> entries = in("WEB-INF/classes/", classes);
        entries.put("WEB-INF/web.xml", WEB.getBytes(UTF_8));
        Path root = Files.createDirectories(folder.resolve("wars"));
        Files.write(root.resolve("shop.war"), archive(entries));
        return root;
    }

    private static Audit audit(Path root) {
        return Audit.run(List.of(root), root.resolve("out"), Settings.DEFAULT, RuleFolders.NONE, 2, AuditProgress.NONE);
    }

    private static SortedSet<String> nodes(Audit audit) {
        SortedSet<String> nodes = new TreeSet<>();
        audit.estate().nodes().forEach(node -> nodes.add(inPlace(node.id().toString())));
        nodes.removeIf(node -> node.startsWith("module:"));
        return nodes;
    }

    /** A descriptor lies elsewhere in an archive than among sources. */
    private static String inPlace(String id) {
        return id.startsWith("config:") ? "config:" + id.substring(id.indexOf("WEB-INF")) : id;
    }

    private static SortedSet<String> edges(Audit audit) {
        SortedSet<String> edges = new TreeSet<>();
        audit.estate()
                .edges()
                .forEach(edge -> edges.add(
                        inPlace(edge.from().toString()) + " " + edge.kind().word() + " "
                                + edge.to().map(Object::toString).orElse("?")));
        edges.removeIf(edge -> edge.startsWith("module:"));
        return edges;
    }
}
