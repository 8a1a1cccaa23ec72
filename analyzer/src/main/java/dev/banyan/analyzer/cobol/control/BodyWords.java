package dev.banyan.analyzer.cobol.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of an EXEC body in upper case, without quoted literals and whatever stands between words. */
final class BodyWords {

    private BodyWords() {}

    static List<String> of(String body) {
        List<String> words = new ArrayList<>();
        int from = -1;
        char quote = 0;
        for (int i = 0; i <= body.length(); i++) {
            char c = i < body.length() ? body.charAt(i) : ' ';
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
                continue;
            }
            boolean inWord = Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '#' || c == '@' || c == '$';
            if (inWord && from < 0) {
                from = i;
            } else if (!inWord && from >= 0) {
                words.add(body.substring(from, i).toUpperCase(Locale.ROOT));
                from = -1;
            }
            quote = c == '\'' || c == '"' ? c : 0;
        }
        return words;
    }
}
