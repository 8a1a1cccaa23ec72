package bank;

import java.util.List;
import java.util.concurrent.CompletableFuture;

public sealed interface Modern<T> permits Modern.Ok, Modern.Failed {
    record Ok<T>(T value, int... codes) implements Modern<T> {
        public Ok { if (value == null) throw new IllegalArgumentException(); }
        static <X> Ok<X> of(X x) { return new Ok<>(x); }
    }
    record Failed<T>(String why) implements Modern<T> {}
    non-sealed class Odd implements Comparable<Odd> { public int compareTo(Odd o) { return 0; } }
    String QUERY = """
            select a.ID, b.NAME
              from ACCOUNT a join BRANCH b on b.ID = a.BRANCH_ID
             where a.ID in (select ID from "CLOSED" where DAY > ?) \
            order by 1
            """;
    default int weigh(Object o) {
        var list = List.of(1, 2, 3);
        int x = switch (o) {
            case String s when s.length() > 3 -> { yield s.length(); }
            case Integer i -> i;
            case Ok<?>(String s, var codes) -> codes.length;
            case null, default -> 0;
        };
        if (o instanceof Ok<?> ok && ok.value() instanceof String s) return s.length();
        return switch (x) { case 1, 2 -> list.get(0); default -> throw new IllegalStateException("" + x); };
    }
    static CompletableFuture<Void> run() {
        try (var in = Modern.class.getResourceAsStream("/x"); var out = System.out) {
            return CompletableFuture.supplyAsync(() -> 1).thenApply(n -> n + 1).thenAccept(System.out::println);
        } catch (java.io.IOException | RuntimeException e) { throw new IllegalStateException(e); }
    }
}
@interface Mark { String value() default ""; Class<?>[] types() default {Modern.class, int[].class}; int[] n() default 1; }
