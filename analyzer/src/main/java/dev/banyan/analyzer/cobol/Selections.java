package dev.banyan.analyzer.cobol;

import dev.banyan.grammars.cobol.Operand;
import dev.banyan.grammars.source.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the subscripts and the reference modification that a command of another language has behind a COBOL name: {@code
 * (WS-OPTION)}, {@code (2) (1:8)}, {@code (1: LENGTH OF X)}. Numbers count; whatever else stands there is only known at
 * run time.
 */
final class Selections {

    private Selections() {}

    static Operand.Reference reference(String name, List<String> qualifiers, String selection, Position position) {
        List<Operand> subscripts = new ArrayList<>();
        Optional<Operand.ReferenceModification> cut = Optional.empty();
        int depth = 0;
        int start = -1;
        for (int i = 0; i < selection.length(); i++) {
            char c = selection.charAt(i);
            if (c == '(') {
                start = depth == 0 ? i + 1 : start;
                depth++;
            } else if (c == ')' && depth > 0) {
                depth--;
                if (depth == 0) {
                    String inside = selection.substring(start, i);
                    int colon = inside.indexOf(':');
                    if (colon < 0) {
                        subscripts(inside, position, subscripts);
                    } else {
                        String length = inside.substring(colon + 1).strip();
                        cut = Optional.of(new Operand.ReferenceModification(
                                number(inside.substring(0, colon), position),
                                length.isEmpty() ? Optional.empty() : Optional.of(number(length, position))));
                    }
                }
            }
        }
        return new Operand.Reference(name, qualifiers, subscripts, cut, position);
    }

    private static void subscripts(String text, Position position, List<Operand> into) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c != ' ' && c != ',' && c != '\n' && c != '\r' && c != '\t') {
                word.append(c);
            } else if (word.length() > 0) {
                into.add(number(word.toString(), position));
                word.setLength(0);
            }
        }
    }

    private static Operand number(String text, Position position) {
        String digits = text.strip();
        boolean number = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number
                ? new Operand.Literal(Operand.Literal.Kind.NUMBER, digits, position)
                : new Operand.Reference(
                        digits.isEmpty() ? "?" : digits, List.of(), List.of(), Optional.empty(), position);
    }
}
