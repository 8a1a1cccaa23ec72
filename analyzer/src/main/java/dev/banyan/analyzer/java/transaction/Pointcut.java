package dev.banyan.analyzer.java.transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One {@code execution} of AspectJ's language, as far as it says types and methods by name.
 *
 * <pre>
 *   execution(* com.acme..*Service.save*(..))     type com.acme..*Service, method save*
 * </pre>
 *
 * @param type where {@code *} stands for a part of a name and {@code ..} for packages
 * @param method where {@code *} stands for letters
 */
record Pointcut(String type, String method) {

    /** Empty for what combines, restricts parameters, or names annotations: that is not decided here. */
    static Optional<Pointcut> of(String expression) {
        String text = expression.strip();
        String head = "execution(";
        if (!text.startsWith(head) || !text.endsWith(")")) {
            return Optional.empty();
        }
        String inside = text.substring(head.length(), text.length() - 1).strip();
        int open = inside.indexOf('(');
        if (open < 0 || !inside.substring(open).replace(" ", "").equals("(..)")) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        for (String word : inside.substring(0, open).strip().split(" ", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        String name = words.get(words.size() - 1);
        int dot = name.lastIndexOf('.');
        boolean plain = words.size() >= 2
                && words.size() <= 3
                && words.stream().noneMatch(word -> word.indexOf('@') >= 0 || word.indexOf('!') >= 0)
                && (words.size() == 2 || words.get(0).equals("public"))
                && words.get(words.size() - 2).equals("*")
                && name.indexOf('+') < 0;
        if (!plain) {
            return Optional.empty();
        }
        return Optional.of(
                dot < 0 ? new Pointcut("*", name) : new Pointcut(typeOf(name, dot), name.substring(dot + 1)));
    }

    /** {@code a.b..save}: any type below the package. */
    private static String typeOf(String name, int dot) {
        return dot > 0 && name.charAt(dot - 1) == '.' ? name.substring(0, dot - 1) + "..*" : name.substring(0, dot);
    }

    boolean takesType(String binaryName) {
        return type.equals("*") || matches(type, binaryName.replace('$', '.'));
    }

    boolean takesMethod(String name) {
        return matches(method, name);
    }

    /**
     * {@code *} is letters without a dot, {@code ..} a dot with any packages before the next. Keeps the places of the text at
     * which the pattern so far may end, so that the cost is the product of both lengths.
     */
    private static boolean matches(String pattern, String text) {
        boolean[] ends = new boolean[text.length() + 1];
        ends[0] = true;
        int at = 0;
        while (at < pattern.length()) {
            boolean packages = pattern.startsWith("..", at);
            boolean[] next = new boolean[text.length() + 1];
            boolean open = false;
            for (int i = 0; i <= text.length(); i++) {
                boolean dot = i > 0 && text.charAt(i - 1) == '.';
                if (packages) {
                    next[i] = open && dot;
                    open |= ends[i];
                } else if (pattern.charAt(at) == '*') {
                    next[i] = ends[i] || (i > 0 && next[i - 1] && !dot);
                } else {
                    next[i] = i > 0 && ends[i - 1] && text.charAt(i - 1) == pattern.charAt(at);
                }
            }
            ends = next;
            at += packages ? 2 : 1;
        }
        return ends[text.length()];
    }

    /** Whether a name fits a pattern of {@code <tx:method>}, where stars stand for anything. */
    static boolean fits(String pattern, String name) {
        return matches(pattern, name);
    }
}
