package dev.banyan.grammars.source;

import java.util.regex.Pattern;

/**
 * Keeps credentials out of results. What is recognised: the user part of a URL, user and password of an Oracle JDBC URL, and
 * values given to a word that ends as a password's or a token's name does.
 *
 * <pre>
 *   tcp://user:pw@host/q          tcp://***@host/q
 *   jdbc:oracle:thin:scott/pw@db  jdbc:oracle:thin:***@db
 *   /login?password=pw&amp;x=1        /login?password=***&amp;x=1
 * </pre>
 *
 * Cost: one look at each character where there is no {@code @} and no {@code =}.
 */
public final class Secrets {

    private static final String MASK = "***";

    private static final Pattern USER_OF_URL = Pattern.compile("(?<=://)[^/?#\\s\"']{1,500}@");
    private static final Pattern USER_OF_ORACLE =
            Pattern.compile("(?<=jdbc:oracle:(?:thin|oci|oci8):)[^@\\s\"']{1,500}@", Pattern.CASE_INSENSITIVE);
    private static final Pattern VALUE = Pattern.compile(
            "(password|passwd|pwd|secret|token|api[_-]?key|credentials?)=[^&;,\\s\"')]+", Pattern.CASE_INSENSITIVE);

    /** Where a line of code speaks of credentials, any of its literals may be one. */
    private static final Pattern NAME = Pattern.compile(
            "password|passwd|pwd|secret|token|api[_-]?key|credential|getConnection", Pattern.CASE_INSENSITIVE);

    private static final Pattern LITERAL = Pattern.compile("\"[^\"\n]*+\"?|'[^'\n]*+'?");
    private static final Pattern PLAIN_VALUE = Pattern.compile("([=:>]\\s{0,8})[^\\s\"'<>=:(){};]++");

    private Secrets() {}

    /** The text with each credential replaced by three stars. */
    public static String masked(String text) {
        String masked = text;
        if (masked.indexOf('@') >= 0) {
            masked = USER_OF_URL.matcher(masked).replaceAll(MASK + "@");
            masked = USER_OF_ORACLE.matcher(masked).replaceAll(MASK + "@");
        }
        return masked.indexOf('=') < 0 ? masked : VALUE.matcher(masked).replaceAll("$1=" + MASK);
    }

    /**
     * Lines of a source. Where one names a password, a token or the like, its literals and plain values become stars too:
     * {@code setPassword("***")}, {@code <password>***</password>}.
     */
    public static String maskedCode(String lines) {
        StringBuilder masked = new StringBuilder();
        for (String line : masked(lines).split("(?<=\n)", -1)) {
            masked.append(
                    NAME.matcher(line).find()
                            ? PLAIN_VALUE
                                    .matcher(LITERAL.matcher(line).replaceAll("\"" + MASK + "\""))
                                    .replaceAll("$1" + MASK)
                            : line);
        }
        return masked.toString();
    }
}
