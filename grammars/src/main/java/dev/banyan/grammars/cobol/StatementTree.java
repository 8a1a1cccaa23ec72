package dev.banyan.grammars.cobol;

import static dev.banyan.grammars.cobol.OperandTree.position;

import dev.banyan.grammars.cobol.CobolGrammar.BlockContext;
import dev.banyan.grammars.cobol.CobolGrammar.StatementContext;
import dev.banyan.grammars.cobol.Statement.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/**
 * Statements: finds the builder of each, and builds what several kinds share, blocks and phrases. Of a statement that was
 * not understood, those inside it that were take its place.
 */
final class StatementTree {

    private final FlowTree flow;
    private final DataStatementTree data = new DataStatementTree(this);
    private final ArithmeticTree arithmetic = new ArithmeticTree(this);
    private final CallTree calls;
    private final FileStatementTree files = new FileStatementTree(this);
    private int count;

    /**
     * A builder for one program.
     *
     * @param conditionNames the level 88 names and switches that the program sees
     * @param constants those that it sees
     */
    StatementTree(Set<String> conditionNames, NamedConstants constants) {
        calls = new CallTree(this, constants);
        flow = new FlowTree(this, new ConditionTree(conditionNames));
    }

    /** Statements built so far, nested ones too. */
    int count() {
        return count;
    }

    List<Statement> statements(List<StatementContext> contexts) {
        List<Statement> statements = new ArrayList<>(contexts.size());
        for (StatementContext context : contexts) {
            add(context, statements);
        }
        return statements;
    }

    private void add(StatementContext context, List<Statement> statements) {
        if (context.exception == null) {
            statements.add(statement(context));
            addSetGroups(context, statements);
        } else {
            addInner(context, statements);
        }
    }

    /** {@code SET A TO 1 B TO 2} is two statements in one. */
    private void addSetGroups(StatementContext context, List<Statement> statements) {
        if (context.getChild(0) instanceof CobolGrammar.SetStatementContext set) {
            for (CobolGrammar.SetGroupContext group :
                    set.setGroup().subList(1, set.setGroup().size())) {
                count++;
                statements.add(SetTree.group(group, position(group)));
            }
        }
    }

    private void addInner(ParserRuleContext context, List<Statement> statements) {
        for (int i = 0; i < context.getChildCount(); i++) {
            ParseTree child = context.getChild(i);
            if (child instanceof StatementContext inner) {
                add(inner, statements);
            } else if (child instanceof ParserRuleContext rule) {
                addInner(rule, statements);
            }
        }
    }

    List<Statement> block(BlockContext context) {
        return statements(context.statement());
    }

    private Statement statement(StatementContext context) {
        count++;
        ParserRuleContext verb = (ParserRuleContext) context.getChild(0);
        return switch (verb.getRuleIndex()) {
            case CobolGrammar.RULE_execStatement -> ExecTree.block((CobolToken) verb.getStart());
            case CobolGrammar.RULE_moveStatement,
                    CobolGrammar.RULE_initializeStatement,
                    CobolGrammar.RULE_setStatement,
                    CobolGrammar.RULE_stringStatement,
                    CobolGrammar.RULE_unstringStatement,
                    CobolGrammar.RULE_inspectStatement,
                    CobolGrammar.RULE_acceptStatement,
                    CobolGrammar.RULE_displayStatement -> data.statement(verb);
            case CobolGrammar.RULE_addStatement,
                    CobolGrammar.RULE_subtractStatement,
                    CobolGrammar.RULE_multiplyStatement,
                    CobolGrammar.RULE_divideStatement,
                    CobolGrammar.RULE_computeStatement -> arithmetic.statement(verb);
            case CobolGrammar.RULE_callStatement,
                    CobolGrammar.RULE_cancelStatement,
                    CobolGrammar.RULE_entryStatement,
                    CobolGrammar.RULE_stopStatement,
                    CobolGrammar.RULE_gobackStatement,
                    CobolGrammar.RULE_useStatement,
                    CobolGrammar.RULE_otherStatement -> calls.statement(verb);
            case CobolGrammar.RULE_openStatement,
                    CobolGrammar.RULE_closeStatement,
                    CobolGrammar.RULE_readStatement,
                    CobolGrammar.RULE_writeStatement,
                    CobolGrammar.RULE_rewriteStatement,
                    CobolGrammar.RULE_deleteStatement,
                    CobolGrammar.RULE_startStatement,
                    CobolGrammar.RULE_returnStatement,
                    CobolGrammar.RULE_releaseStatement,
                    CobolGrammar.RULE_sortStatement -> files.statement(verb);
            default -> flow.statement(verb);
        };
    }

    /** AT END, INVALID KEY, ON SIZE ERROR and the like, from contexts of any phrase rule. */
    List<Phrase> phrases(List<? extends ParserRuleContext> contexts) {
        if (contexts.isEmpty()) {
            return List.of();
        }
        List<Phrase> phrases = new ArrayList<>(contexts.size());
        for (ParserRuleContext context : contexts) {
            phrases.add(phrase(context));
        }
        return phrases;
    }

    private Phrase phrase(ParserRuleContext context) {
        ParserRuleContext phrase =
                context.getChild(0) instanceof CobolGrammar.ExceptionPhraseContext inner ? inner : context;
        boolean negated = false;
        Phrase.Kind kind = Phrase.Kind.EXCEPTION;
        List<Statement> statements = List.of();
        for (int i = 0; i < phrase.getChildCount(); i++) {
            if (phrase.getChild(i) instanceof TerminalNode word) {
                switch (word.getSymbol().getType()) {
                    case CobolGrammar.NOT, CobolGrammar.NO -> negated = true;
                    case CobolGrammar.END -> kind = Phrase.Kind.AT_END;
                    case CobolGrammar.END_OF_PAGE -> kind = Phrase.Kind.END_OF_PAGE;
                    case CobolGrammar.INVALID -> kind = Phrase.Kind.INVALID_KEY;
                    case CobolGrammar.SIZE -> kind = Phrase.Kind.SIZE_ERROR;
                    case CobolGrammar.OVERFLOW -> kind = Phrase.Kind.OVERFLOW;
                    case CobolGrammar.DATA -> kind = Phrase.Kind.DATA;
                    default -> {}
                }
            } else if (phrase.getChild(i) instanceof BlockContext block) {
                statements = block(block);
            }
        }
        return new Phrase(kind, negated, statements, position(phrase));
    }
}
