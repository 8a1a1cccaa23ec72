package dev.banyan.grammars.jcl;

import dev.banyan.grammars.source.Position;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the statements of Db2's utilities for the tables they name: {@code LOAD ... INTO TABLE A.B} and {@code UNLOAD ...
 * FROM TABLE A.B}. A statement ends where the next verb begins, so that the words of the whole text are read in a row.
 */
final class UtilityStatements {

    private static final int LAST_COLUMN = 72;

    private UtilityStatements() {}

    static List<ControlCard> read(String text, Position start) {
        List<ControlCard> cards = new ArrayList<>();
        boolean tableNext = false;
        String before = "";
        String verb = "";
        int line = start.line();
        for (String card : text.lines().toList()) {
            String field = card.length() > LAST_COLUMN ? card.substring(0, LAST_COLUMN) : card;
            int comment = field.indexOf("--");
            Position here = new Position(start.file(), line++, 1);
            for (String word : words(comment < 0 ? field : field.substring(0, comment))) {
                if (tableNext && !verb.isEmpty()) {
                    cards.add(new ControlCard.Table(word, verb.equals("LOAD"), here));
                }
                tableNext = word.equals("TABLE") && (before.equals("INTO") || before.equals("FROM"));
                verb = word.equals("LOAD") || word.equals("UNLOAD") ? word : verb;
                before = word;
            }
        }
        return List.copyOf(cards);
    }

    private static List<String> words(String line) {
        return ControlCards.items(line.replace("\"", "")).stream()
                .map(ControlCards.Item::word)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
