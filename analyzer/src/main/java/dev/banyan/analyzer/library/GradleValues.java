package dev.banyan.analyzer.library;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a Gradle file assigns:
 *
 * <pre>
 *   ext.x = "1"   def x = '1'   const val x = "1"   set('x', '1')   extra["x"] = "1"     x
 *   versions = [ slf: "1.7" ]   versions["slf"] = "1.7"                                  versions.slf
 *   object Versions { const val slf = "1.7" }                                            Versions.slf
 * </pre>
 */
final class GradleValues {

    private static final int MOST = 20_000;
    private static final Set<String> HOLDERS = Set.of("ext", "extra", "project.ext", "rootProject.ext", "extra.");

    private final Map<String, String> values = new TreeMap<>();

    private GradleValues() {}

    static Map<String, String> of(List<List<GradleToken>> statements) {
        GradleValues all = new GradleValues();
        String object = "";
        for (List<GradleToken> statement : statements) {
            if (statement.isEmpty() || all.values.size() >= MOST) {
                continue;
            }
            int named = nameOfType(statement);
            object = named > 0 ? statement.get(named).value() + "." : object;
            all.take(statement, object);
        }
        return all.values;
    }

    /** {@code object Versions {}, class Versions {}}: where the name stands, else 0. */
    private static int nameOfType(List<GradleToken> statement) {
        for (int i = 0; i + 1 < statement.size(); i++) {
            GradleToken token = statement.get(i);
            if ((token.is("object") || token.is("class") || token.is("interface"))
                    && statement.get(i + 1).isWord()) {
                return i + 1;
            }
        }
        return 0;
    }

    private void take(List<GradleToken> statement, String object) {
        for (int i = 1; i + 1 < statement.size(); i++) {
            GradleToken token = statement.get(i);
            GradleToken before = statement.get(i - 1);
            GradleToken after = statement.get(i + 1);
            boolean last = i + 2 == statement.size();
            if (token.is("=") && (after.text() || (last && after.isWord()))) {
                String name = before.is("]") && i >= 3 ? indexed(statement, i) : plain(before.value());
                put(name, text(after));
                put(object + name, text(after));
            } else if (token.is("(") && (before.is("set") || before.is("extra")) && after.text()) {
                call(statement, i);
            } else if (token.is("[") && i >= 2 && (before.is("=") || before.is("+"))) {
                entries(statement, i);
            }
        }
    }

    /** {@code versions["slf"] =} is {@code versions.slf}; {@code extra["x"] =} is {@code x}. */
    private static String indexed(List<GradleToken> statement, int at) {
        String key = statement.get(at - 2).value();
        String holder = at >= 4 ? plain(statement.get(at - 4).value()) : "";
        return HOLDERS.contains(holder) || holder.isEmpty() ? key : holder + "." + key;
    }

    private static String plain(String name) {
        String plain = name;
        for (String prefix : List.of("rootProject.", "project.", "ext.", "extra.", "this.")) {
            plain = plain.startsWith(prefix) ? plain.substring(prefix.length()) : plain;
        }
        return plain;
    }

    /** {@code set('x', '1')} and {@code val x by extra("1")}. */
    private void call(List<GradleToken> statement, int at) {
        if (at + 3 < statement.size()
                && statement.get(at + 2).is(",")
                && statement.get(at + 3).text()) {
            put(statement.get(at + 1).value(), statement.get(at + 3).value());
        } else if (at >= 3 && statement.get(at - 2).is("by")) {
            put(statement.get(at - 3).value(), statement.get(at + 1).value());
        }
    }

    /** The entries of a map: {@code name: "text"}. */
    private void entries(List<GradleToken> statement, int from) {
        boolean plus =
                statement.get(from - 1).is("=") && statement.get(from - 2).is("+");
        int at = plus ? from - 3 : from - 2;
        String holder = at < 0 ? "" : plain(statement.get(at).value());
        for (int i = from + 1; i + 2 < statement.size(); i++) {
            if (statement.get(i + 1).is(":") && statement.get(i + 2).text()) {
                put(
                        holder + "." + statement.get(i).value(),
                        statement.get(i + 2).value());
            }
        }
    }

    private void put(String name, String value) {
        values.putIfAbsent(name, value);
    }

    /** A string as it stands; a name as what stands for its value. */
    static String text(GradleToken token) {
        return token.text() ? token.value() : "${" + token.value() + "}";
    }
}
