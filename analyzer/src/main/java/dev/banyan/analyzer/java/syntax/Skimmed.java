package dev.banyan.analyzer.java.syntax;

import static com.github.javaparser.GeneratedJavaParserConstants.*;

import com.github.javaparser.GeneratedJavaParserTokenManager;
import com.github.javaparser.SimpleCharStream;
import com.github.javaparser.Token;
import com.github.javaparser.TokenMgrException;
import dev.banyan.analyzer.facts.Reading;
import dev.banyan.grammars.source.Problem;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What a file declares that is too large to be parsed: its package, its imports, and its types with those directly inside them, without members,
 * supertypes and code. Reads the parser's tokens once, front to back; keeps none.
 *
 * <pre>
 *   package a; import b.C; public class D { enum E { X } int f() { ... } }    package a, import b.C, types a.D and a.D$E
 * </pre>
 */
final class Skimmed {

    /** A file with more is no Java. */
    private static final int MOST_TYPES = 10_000;

    private final List<JavaSource.Import> imports = new ArrayList<>();
    private final List<TypeDeclaration> types = new ArrayList<>();
    private final Deque<String> around = new ArrayDeque<>();
    private final Deque<Integer> bodies = new ArrayDeque<>();
    private final GeneratedJavaParserTokenManager tokens;
    private Token token;
    private String packageName = "";
    private int packageLine;
    private int depth;
    private int modifiers;
    private int last = EOF;

    private Skimmed(String text) {
        tokens = new GeneratedJavaParserTokenManager(new SimpleCharStream(LookAhead.provider(text)));
        token = new Token();
    }

    static JavaSource source(String file, String text, int lines, List<Problem> problems) {
        Skimmed skimmed = new Skimmed(text);
        try {
            skimmed.read();
        } catch (TokenMgrException e) {
            // What stands before a sign that is none of Java counts; the caller reports the file in any case.
        }
        Reading reading = new Reading(file, JavaReader.LANGUAGE, lines, Reading.Outcome.PARTIAL);
        return new JavaSource(
                file, skimmed.packageName, skimmed.packageLine, skimmed.imports, skimmed.types, reading, problems);
    }

    private void read() {
        next();
        while (token.kind != EOF && types.size() < MOST_TYPES) {
            step();
            last = token.kind;
            next();
        }
    }

    private void next() {
        token = tokens.getNextToken();
    }

    private void step() {
        boolean atTop = depth == 0;
        boolean member = atTop || (!bodies.isEmpty() && bodies.peek() == depth);
        switch (token.kind) {
            case PACKAGE -> {
                if (atTop && packageName.isEmpty()) {
                    packageLine = token.beginLine;
                    next();
                    packageName = name();
                }
            }
            case IMPORT -> {
                if (atTop) {
                    readImport();
                }
            }
            case LBRACE -> depth++;
            case RBRACE -> close();
            case CLASS, INTERFACE, ENUM -> {
                if (member && last != DOT) {
                    readType();
                }
            }
            case ABSTRACT -> modifiers |= Modifier.ABSTRACT;
            case PUBLIC -> modifiers |= Modifier.PUBLIC;
            case SEMICOLON -> modifiers = 0;
            default -> {}
        }
    }

    private void close() {
        if (!bodies.isEmpty() && bodies.peek() == depth) {
            bodies.pop();
            around.pop();
        }
        depth = Math.max(0, depth - 1);
        modifiers = 0;
    }

    private void readImport() {
        int line = token.beginLine;
        next();
        boolean isStatic = token.kind == STATIC;
        if (isStatic) {
            next();
        }
        String name = name();
        boolean onDemand = token.kind == STAR;
        if (!name.isEmpty()) {
            imports.add(new JavaSource.Import(name, isStatic, onDemand, line));
        }
    }

    private void readType() {
        int keyword = token.kind;
        boolean annotation = keyword == INTERFACE && last == AT;
        int line = token.beginLine;
        next();
        if (token.kind != IDENTIFIER) {
            return;
        }
        String prefix = packageName.isEmpty() ? "" : packageName + ".";
        String name = around.isEmpty() ? prefix + token.image : around.peek() + "$" + token.image;
        types.add(new TypeDeclaration(
                name,
                Optional.ofNullable(around.peek()),
                kind(keyword, annotation),
                modifiers,
                new TypeDeclaration.Supertypes(List.of(), List.of(), List.of()),
                List.of(),
                new TypeDeclaration.Members(List.of(), List.of()),
                new TypeDeclaration.Extent(line, CodeSize.NONE, 0)));
        modifiers = 0;
        while (token.kind != LBRACE && token.kind != EOF) {
            next();
        }
        depth++;
        bodies.push(depth);
        around.push(name);
    }

    private static TypeDeclaration.Kind kind(int keyword, boolean annotation) {
        if (annotation) {
            return TypeDeclaration.Kind.ANNOTATION;
        }
        return switch (keyword) {
            case INTERFACE -> TypeDeclaration.Kind.INTERFACE;
            case ENUM -> TypeDeclaration.Kind.ENUM;
            default -> TypeDeclaration.Kind.CLASS;
        };
    }

    /** A dotted name; stops behind it. */
    private String name() {
        StringBuilder name = new StringBuilder();
        boolean dot = true;
        while (token.kind != EOF && token.kind != SEMICOLON && token.kind != STAR && (token.kind == DOT || dot)) {
            if (token.kind != DOT) {
                name.append(name.isEmpty() ? "" : ".").append(token.image);
            }
            dot = token.kind == DOT;
            next();
        }
        return name.toString();
    }
}
