package dev.banyan.analyzer.history;

import java.util.Locale;
import java.util.Set;

/** Which messages of commits speak of a bug: those with one of a few words. A message is prose; no tracker is asked. */
final class FixWords {

    private static final Set<String> WORDS = Set.of(
            "fix", "fixes", "fixed", "fixing", "bug", "bugs", "bugfix", "bugfixes", "hotfix", "defect", "defects");
    private static final int MOST = 10_000;

    private FixWords() {}

    static boolean in(String message) {
        int start = -1;
        int end = Math.min(message.length(), MOST);
        for (int i = 0; i <= end; i++) {
            boolean letter = i < end && Character.isLetter(message.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                if (WORDS.contains(message.substring(start, i).toLowerCase(Locale.ROOT))) {
                    return true;
                }
                start = -1;
            }
        }
        return false;
    }
}
