package bank;

import static bank.Rates.*;
import java.io.Serializable;
import java.util.*;
import java.util.function.*;
import java.util.stream.Collectors;

public class Ledger<T extends Comparable<? super T> & Serializable> extends Base<Map<String, List<? extends Number>>>
        implements Iterable<T>, Serializable {
    static { System.setProperty("bank", "\u0041\t\101"); }
    { super.audit(this); }
    private final Map<String, Function<? super T, ? extends List<T>>> rules = new TreeMap<>();
    enum Kind implements Supplier<String> {
        DEBIT(1) { @Override public String get() { return "D" + ordinal(); } },
        CREDIT(-1) { public String get() { return 'C' + "" + sign; } };
        final int sign;
        Kind(int sign) { this.sign = sign; }
    }
    @SafeVarargs
    public final <K, V extends T> Map<K, List<V>> post(Function<V, K> key, V... values) {
        return Arrays.stream(values).filter(Objects::nonNull).map(v -> (V) v)
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.mapping(v -> { return v; }, Collectors.toList())));
    }
    public void post(Runnable later) { later.run(); this.<String, T>post(String::valueOf); }
    public Iterator<T> iterator() {
        return new Iterator<T>() {
            private int at = 0x1F >>> 2 << 1;
            public boolean hasNext() { return at >= 0 ? at < MAX : !(at == MIN) | at != ~1; }
            public T next() { throw new NoSuchElementException("at " + at); }
        };
    }
    int rate(Object code, long day) {
        int result = 0;
        switch ((int) day % 7) {
            case 0: case 6: result += WEEKEND; break;
            default: result = result > 1 ? result : code instanceof String ? ((String) code).length() : Ledger.this.rate(null, day - 1L);
        }
        BinaryOperator<Integer> add = (a, b) -> a + b;
        for (Kind kind : Kind.values()) result = add.apply(result, kind.sign);
        assert result > 0 : "no rate";
        return result;
    }
    class Inner { class Deep { Ledger<T>.Inner around() { return Ledger.this.new Inner(); } } }
}
class Base<X> { protected X held; void audit(Object who) { held = null; } }
interface Rates { int MAX = 100, MIN = -MAX, WEEKEND = MAX / 2; }
