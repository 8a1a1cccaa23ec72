package dev.banyan.analyzer.rule.xpath;

import dev.banyan.analyzer.rule.match.TextPattern;
import dev.banyan.analyzer.rule.match.WrongPattern;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jaxen.Context;
import org.jaxen.Function;
import org.jaxen.FunctionCallException;
import org.jaxen.UnresolvableException;
import org.jaxen.XPathFunctionContext;
import org.jaxen.function.StringFunction;
import org.jaxen.function.ext.EndsWithFunction;
import org.jaxen.function.ext.LowerFunction;
import org.jaxen.function.ext.UpperFunction;

/** The functions of XPath 1.0 and those of 2.0 that rules use; none reads another document. */
final class RuleFunctions extends XPathFunctionContext {

    RuleFunctions() {
        super(false);
        registerFunction(null, "matches", new Matches());
        registerFunction(null, "ends-with", new EndsWithFunction());
        registerFunction(null, "lower-case", new LowerFunction());
        registerFunction(null, "upper-case", new UpperFunction());
    }

    @Override
    public Function getFunction(String namespace, String prefix, String name) throws UnresolvableException {
        if (name.equals("document")) {
            throw new UnresolvableException("document() reads other files, which no rule may");
        }
        return super.getFunction(namespace, prefix, name);
    }

    /** {@code matches(text, regex)}: found anywhere, in the syntax of the rules' other regular expressions. */
    private static final class Matches implements Function {

        private static final int MOST_KEPT = 200;

        private final ConcurrentHashMap<String, TextPattern> patterns = new ConcurrentHashMap<>();

        @Override
        @SuppressWarnings("rawtypes")
        public Object call(Context context, List arguments) throws FunctionCallException {
            if (arguments.size() != 2) {
                throw new FunctionCallException("matches() takes two arguments");
            }
            String text = StringFunction.evaluate(arguments.get(0), context.getNavigator());
            return pattern(StringFunction.evaluate(arguments.get(1), context.getNavigator()))
                    .isIn(text);
        }

        private TextPattern pattern(String regex) throws FunctionCallException {
            TextPattern known = patterns.get(regex);
            if (known != null) {
                return known;
            }
            try {
                TextPattern pattern = TextPattern.of(regex);
                if (patterns.size() < MOST_KEPT) {
                    patterns.put(regex, pattern);
                }
                return pattern;
            } catch (WrongPattern e) {
                throw new FunctionCallException("the pattern of matches() " + e.what());
            }
        }
    }
}
