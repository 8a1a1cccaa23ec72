package dev.banyan.analyzer.seam;

import dev.banyan.analyzer.facts.NodeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of the business in names: parts of camel case and of qualified names, abbreviations of the field written out, technical words left out. */
final class Vocabulary {

    private static final int SHORTEST = 3;
    private static final int ENDING = 3;

    private Vocabulary() {}

    /** Of the name of a store, a type or an endpoint; nothing of other kinds, whose names are codes. */
    static List<String> words(NodeId id) {
        return switch (id.kind()) {
            case TYPE -> wordsOfText(simple(id.name()));
            case TABLE, VIEW, DATASET, QUEUE -> wordsOfText(afterPrefix(id.name()));
            case ENDPOINT -> wordsOfText(id.name().replaceAll("\\{[^}]*}", " ").replaceAll("^[A-Z_]+ ", ""));
            default -> List.of();
        };
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /** A dataset's name without its first qualifiers, which name the shop and the system. */
    private static String afterPrefix(String name) {
        String[] qualifiers = name.split("\\.", -1);
        int skip = qualifiers.length > 3 ? 2 : qualifiers.length > 1 ? 1 : 0;
        return String.join(" ", List.of(qualifiers).subList(skip, qualifiers.length));
    }

    /** Those words of a description that the field is known to use; the rest is prose. */
    static List<String> wordsOfProse(String text) {
        return wordsOfText(text).stream().filter(Vocabulary::isOfTheField).toList();
    }

    /** Whether a word is one that we know, and no chance run of letters. */
    static boolean isOfTheField(String word) {
        return Words.WHOLE.contains(word) || Words.ABBREVIATIONS.containsValue(word);
    }

    static List<String> wordsOfText(String text) {
        List<String> words = new ArrayList<>();
        for (String run : text.replaceAll("([a-z])([A-Z])", "$1 $2")
                .replaceAll("([A-Z]+)([A-Z][a-z])", "$1 $2")
                .split("[^A-Za-z]+", -1)) {
            add(run.toLowerCase(Locale.ROOT), words);
        }
        return words;
    }

    private static void add(String letters, List<String> words) {
        String run = letters.length() > ENDING + SHORTEST && letters.matches(".*(ejb|tbl|dat|tab)")
                ? letters.substring(0, letters.length() - ENDING)
                : letters;
        List<String> pieces = pieces(run);
        for (String piece : pieces.isEmpty() ? List.of(run) : pieces) {
            String word = singular(Words.ABBREVIATIONS.getOrDefault(piece, piece));
            if (word.length() >= SHORTEST
                    && hasVowel(word)
                    && !Words.TECHNICAL.contains(word)
                    && !Words.TECHNICAL.contains(piece)) {
                words.add(word);
            }
        }
    }

    /** {@code cardxref} is card and xref; nothing where it does not come out even. */
    private static List<String> pieces(String run) {
        List<String> pieces = new ArrayList<>();
        int at = 0;
        while (at < run.length()) {
            int end = run.length();
            while (end > at && !isKnown(run.substring(at, end))) {
                end--;
            }
            if (end == at) {
                return List.of();
            }
            pieces.add(run.substring(at, end));
            at = end;
        }
        return pieces;
    }

    private static boolean isKnown(String piece) {
        return Words.ABBREVIATIONS.containsKey(piece) || Words.WHOLE.contains(piece) || piece.equals("dat");
    }

    private static boolean hasVowel(String word) {
        return word.chars().anyMatch(letter -> "aeiouy".indexOf(letter) >= 0);
    }

    private static String singular(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean plural = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
        return plural && word.length() > 3 ? word.substring(0, word.length() - 1) : word;
    }
}
