package dev.banyan.grammars.jcl;

import dev.banyan.grammars.source.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the control statements of DFSORT and of IEBCOPY: a verb behind a blank, or behind a label, and operands that go
 * on at the next line after a comma. Only those that name DDs are kept.
 *
 * <pre>
 *   OUTFIL FNAMES=(BIG,SMALL),INCLUDE=(1,2,CH,EQ,C'AA')     writes BIG and SMALL
 *   JOINKEYS F1=LEFT,FIELDS=(1,8,A)                         reads LEFT
 *   COPY OUTDD=NEW,INDD=((OLD,R),MORE)                      reads OLD and MORE, writes NEW
 * </pre>
 */
final class SortStatements {

    private static final int LAST_COLUMN = 71;
    private static final int MAX_OPERANDS = 100_000;

    private final List<ControlCard> cards = new ArrayList<>();
    private final StringBuilder operands = new StringBuilder();
    private String verb = "";
    private Position position;

    private SortStatements(Position start) {
        this.position = start;
    }

    static List<ControlCard> read(String text, Position start) {
        SortStatements statements = new SortStatements(start);
        int line = start.line();
        for (String card : text.lines().toList()) {
            String field = card.length() > LAST_COLUMN ? card.substring(0, LAST_COLUMN) : card;
            if (!field.startsWith("*") && !field.isBlank()) {
                statements.line(field, new Position(start.file(), line, 1));
            }
            line++;
        }
        statements.end();
        return List.copyOf(statements.cards);
    }

    private void line(String field, Position here) {
        boolean goesOn = operands.length() > 0 && operands.charAt(operands.length() - 1) == ',';
        String rest = field.strip();
        if (!goesOn) {
            end();
            position = here;
            rest = field.charAt(0) == ' ' ? rest : afterWord(field);
            verb = word(rest);
            rest = afterWord(rest);
        }
        if (operands.length() < MAX_OPERANDS) {
            operands.append(upToBlank(rest));
        }
    }

    private void end() {
        String text = operands.toString();
        operands.setLength(0);
        switch (verb) {
            case "OUTFIL", "JOINKEYS", "COPY", "COPYMOD", "COPYGRP" ->
                card(Operands.parse(text, new Card("", verb, text, Optional.empty(), position), new ArrayList<>()));
            default -> {
                // SORT FIELDS, INCLUDE, SUM and the like say nothing of DDs.
            }
        }
        verb = "";
    }

    private void card(Operands read) {
        List<String> from = new ArrayList<>();
        List<String> to = new ArrayList<>();
        switch (verb) {
            case "OUTFIL" -> {
                to.addAll(names(read, "FNAMES"));
                names(read, "FILES").forEach(suffix -> to.add(suffix.equals("OUT") ? "SORTOUT" : "SORTOF" + suffix));
            }
            case "JOINKEYS" -> {
                from.addAll(names(read, "F1"));
                from.addAll(names(read, "F2"));
                names(read, "FILES").forEach(suffix -> from.add("SORTJN" + suffix));
                names(read, "FILE").forEach(suffix -> from.add("SORTJN" + suffix));
            }
            default -> {
                from.addAll(names(read, "INDD"));
                from.addAll(names(read, "I"));
                to.addAll(names(read, "OUTDD"));
                to.addAll(names(read, "O"));
            }
        }
        if (!from.isEmpty() || !to.isEmpty()) {
            cards.add(new ControlCard.Transfer(verb, from, to, position));
        }
    }

    /** DD names; in {@code (OLD,R)} the first is one, the second says to replace. */
    private static List<String> names(Operands read, String keyword) {
        List<String> names = new ArrayList<>();
        for (String item : read.items(keyword)) {
            int comma = item.indexOf(',');
            String name = item.startsWith("(") ? item.substring(1, comma < 0 ? item.length() : comma) : item;
            String plain = name.replace(")", "").strip().toUpperCase(Locale.ROOT);
            if (!plain.isEmpty()) {
                names.add(plain);
            }
        }
        return names;
    }

    private static String word(String text) {
        int blank = text.indexOf(' ');
        return (blank < 0 ? text : text.substring(0, blank)).toUpperCase(Locale.ROOT);
    }

    private static String afterWord(String text) {
        int blank = text.indexOf(' ');
        return blank < 0 ? "" : text.substring(blank).strip();
    }

    /** The operand field up to its first blank outside quotes. */
    private static String upToBlank(String text) {
        boolean open = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'') {
                open = !open;
            } else if (c == ' ' && !open) {
                return text.substring(0, i);
            }
        }
        return text;
    }
}
