package dev.banyan.grammars.cobol;

import org.antlr.v4.runtime.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The words that are tokens of their own. They are read off the grammar's vocabulary, so a word is added in one place.
 *
 * <p>An open hash table over the characters themselves: most words of a program are names, and for those no string is made.
 */
final class Keywords {

    private static final String[][] SYNONYMS = {
        {"THROUGH", "THRU"},
        {"ZEROS", "ZERO"},
        {"ZEROES", "ZERO"},
        {"SPACES", "SPACE"},
        {"HIGH-VALUES", "HIGH-VALUE"},
        {"LOW-VALUES", "LOW-VALUE"},
        {"QUOTES", "QUOTE"},
        {"NULLS", "NULL"},
        {"CORR", "CORRESPONDING"},
        {"PICTURE", "PIC"},
        {"VALUES", "VALUE"},
        {"RECORDS", "RECORD"},
        {"LINES", "LINE"},
        {"EOP", "END-OF-PAGE"},
        {"JUST", "JUSTIFIED"},
        {"SYNC", "SYNCHRONIZED"},
        {"ORGANISATION", "ORGANIZATION"},
        {"INITIALISE", "INITIALIZE"},
        {"ID", "IDENTIFICATION"},
        {"COMPUTATIONAL", "COMP"},
        {"COMPUTATIONAL-1", "COMP-1"},
        {"COMPUTATIONAL-2", "COMP-2"},
        {"COMPUTATIONAL-3", "COMP-3"},
        {"COMPUTATIONAL-4", "COMP-4"},
        {"COMPUTATIONAL-5", "COMP-5"},
        {"COMPUTATIONAL-6", "COMP-6"},
        {"COMPUTATIONAL-X", "COMP-X"},
        {"COMP-N", "COMP-X"},
        {"COMPUTATIONAL-N", "COMP-X"},
        {"BINARY-INT", "BINARY-LONG"},
        {"BINARY-LONG-LONG", "BINARY-DOUBLE"},
        {"BINARY-C-LONG", "BINARY-DOUBLE"},
        {"SIGNED-CHAR", "BINARY-CHAR"},
        {"UNSIGNED-CHAR", "BINARY-CHAR"},
        {"SIGNED-SHORT", "BINARY-SHORT"},
        {"UNSIGNED-SHORT", "BINARY-SHORT"},
        {"SIGNED-INT", "BINARY-LONG"},
        {"UNSIGNED-INT", "BINARY-LONG"},
        {"SIGNED-LONG", "BINARY-DOUBLE"},
        {"UNSIGNED-LONG", "BINARY-DOUBLE"},
        {"FLOAT-SHORT", "COMP-1"},
        {"FLOAT-BINARY-32", "COMP-1"},
        {"FLOAT-BINARY-128", "FLOAT-EXTENDED"},
        {"FLOAT-LONG", "COMP-2"},
        {"FLOAT-BINARY-64", "COMP-2"},
        {"POINTER-32", "POINTER"},
        {"PROGRAM-POINTER", "PROCEDURE-POINTER"},
    };

    private static final int SLOTS = 2048;
    private static final @Nullable String[] WORDS = new String[SLOTS];
    private static final int[] TYPES = new int[SLOTS];

    static {
        Vocabulary vocabulary = CobolGrammar.VOCABULARY;
        for (int type = CobolGrammar.ACCEPT; type <= vocabulary.getMaxTokenType(); type++) {
            put(spelling(type), type);
        }
        for (String[] synonym : SYNONYMS) {
            put(synonym[0], typeOf(synonym[1]));
        }
        put("EQUAL", CobolGrammar.EQ);
        put("EQUALS", CobolGrammar.EQ);
        put("GREATER", CobolGrammar.GT);
        put("LESS", CobolGrammar.LT);
        put("UNEQUAL", CobolGrammar.NE);
    }

    private Keywords() {}

    /** How the source spells a keyword. */
    static String spelling(int type) {
        return CobolGrammar.VOCABULARY.getSymbolicName(type).replace('_', '-');
    }

    private static int typeOf(String word) {
        return type(word.toCharArray(), 0, word.length());
    }

    private static void put(String word, int type) {
        int slot = slot(hash(word.toCharArray(), 0, word.length()));
        while (WORDS[slot] != null) {
            slot = (slot + 1) % SLOTS;
        }
        WORDS[slot] = word;
        TYPES[slot] = type;
    }

    private static int slot(int hash) {
        return (hash ^ hash >>> 11) & (SLOTS - 1);
    }

    private static int hash(char[] chars, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + Words.upper(chars[i]);
        }
        return hash;
    }

    /** The token type of a word: its own for a keyword, WORD for any other. */
    static int type(char[] chars, int from, int to) {
        int slot = slot(hash(chars, from, to));
        String word = WORDS[slot];
        while (word != null) {
            if (Words.equal(chars, from, to, word)) {
                return TYPES[slot];
            }
            slot = (slot + 1) % SLOTS;
            word = WORDS[slot];
        }
        return CobolGrammar.WORD;
    }
}
