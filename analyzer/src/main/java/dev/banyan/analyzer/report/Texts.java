package dev.banyan.analyzer.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Each text once, known by its number; 0 is the empty text. */
final class Texts {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    Texts() {
        number("");
    }

    int number(String text) {
        return numbers.computeIfAbsent(text, one -> {
            texts.add(one);
            return texts.size() - 1;
        });
    }

    List<String> all() {
        return List.copyOf(texts);
    }
}
