package dev.banyan.analyzer.rule.xpath;

import java.util.Map;
import org.jaxen.FunctionContext;
import org.jaxen.JaxenException;
import org.jaxen.JaxenHandler;
import org.jaxen.expr.DefaultXPathFactory;
import org.jaxen.expr.PredicateSet;
import org.jaxen.expr.Step;

/** Builds an expression while it is read; a function that there is not, or a variable, is an error at once. */
final class ExpressionReader extends JaxenHandler {

    private final FunctionContext functions;

    ExpressionReader(Map<String, String> namespaces, FunctionContext functions) {
        this.functions = functions;
        setXPathFactory(new DefaultXPathFactory() {
            @Override
            public Step createNameStep(int axis, String prefix, String local) throws JaxenException {
                return new NameStep(getIterableAxis(axis), prefix, local, new PredicateSet(), namespaces);
            }
        });
    }

    @Override
    public void startFunction(String prefix, String name) throws JaxenException {
        functions.getFunction(null, prefix, name);
        super.startFunction(prefix, name);
    }

    @Override
    public void variableReference(String prefix, String name) throws JaxenException {
        throw new JaxenException("it has the variable $" + name + ", and rules have none");
    }
}
