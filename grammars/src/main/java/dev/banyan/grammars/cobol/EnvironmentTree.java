package dev.banyan.grammars.cobol;

import static dev.banyan.grammars.cobol.OperandTree.reference;
import static dev.banyan.grammars.cobol.OperandTree.upper;

import dev.banyan.grammars.cobol.CobolGrammar.AssignTargetContext;
import dev.banyan.grammars.cobol.CobolGrammar.OrganizationContext;
import dev.banyan.grammars.cobol.CobolGrammar.SelectClauseContext;
import dev.banyan.grammars.cobol.CobolGrammar.SelectEntryContext;
import dev.banyan.grammars.cobol.Environment.FileControl;
import dev.banyan.grammars.cobol.Environment.Mnemonic;
import dev.banyan.grammars.cobol.Operand.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** SELECT entries and SPECIAL-NAMES. */
final class EnvironmentTree {

    private final List<String> assign = new ArrayList<>();
    private final List<Environment.Key> keys = new ArrayList<>();
    private final List<Reference> status = new ArrayList<>();
    private Optional<String> organization = Optional.empty();
    private Optional<String> access = Optional.empty();

    private EnvironmentTree() {}

    static FileControl select(SelectEntryContext context) {
        EnvironmentTree tree = new EnvironmentTree();
        context.selectClause().forEach(tree::clause);
        return new FileControl(
                upper(context.name()),
                tree.assign,
                tree.organization,
                tree.access,
                tree.keys,
                tree.status,
                OperandTree.position(context.name()));
    }

    private void clause(SelectClauseContext context) {
        if (context instanceof CobolGrammar.AssignClauseContext clause) {
            clause.assignTarget().forEach(this::target);
        } else if (context instanceof CobolGrammar.OrganizationClauseContext clause) {
            organization = Optional.of(organization(clause.organization()));
        } else if (context instanceof CobolGrammar.AccessClauseContext clause) {
            access = Optional.of(((CobolToken) clause.getStop()).upper());
        } else if (context instanceof CobolGrammar.RecordKeyClauseContext clause) {
            keys.add(
                    0,
                    new Environment.Key(
                            Environment.Key.Role.RECORD, reference(clause.identifier()), clause.DUPLICATES() != null));
        } else if (context instanceof CobolGrammar.AlternateKeyClauseContext clause) {
            boolean duplicates = clause.DUPLICATES() != null && clause.NO() == null;
            keys.add(new Environment.Key(Environment.Key.Role.ALTERNATE, reference(clause.identifier()), duplicates));
        } else if (context instanceof CobolGrammar.RelativeKeyClauseContext clause) {
            keys.add(new Environment.Key(Environment.Key.Role.RELATIVE, reference(clause.identifier()), false));
        } else if (context instanceof CobolGrammar.StatusClauseContext clause) {
            status.addAll(OperandTree.references(clause.identifier()));
        }
    }

    private void target(AssignTargetContext context) {
        CobolToken token = (CobolToken) context.getStart();
        assign.add(
                token.getType() == CobolGrammar.TEXT
                        ? Words.upper(
                                Literals.text(token.getText(), token.position()).value())
                        : token.upper());
    }

    private static String organization(OrganizationContext context) {
        return context.INDEXED() != null
                ? "INDEXED"
                : context.RELATIVE() != null ? "RELATIVE" : context.LINE() != null ? "LINE SEQUENTIAL" : "SEQUENTIAL";
    }

    /** Whether {@code DECIMAL-POINT IS COMMA} is among the tokens. */
    static boolean decimalPointIsComma(TokenList tokens, Unit unit) {
        for (int i = unit.from(); i < unit.to(); i++) {
            if (tokens.type(i) == CobolGrammar.WORD && tokens.get(i).is("DECIMAL-POINT")) {
                return true;
            }
        }
        return false;
    }

    /** {@code CURRENCY SIGN IS literal WITH PICTURE SYMBOL literal}; without a symbol the sign is its own. */
    static List<Environment.CurrencySign> currencySigns(TokenList tokens, Unit unit) {
        List<Environment.CurrencySign> signs = new ArrayList<>();
        for (int i = unit.from(); i < unit.to(); i++) {
            if (!tokens.get(i).is("CURRENCY")) {
                continue;
            }
            int at = i + 1;
            at += at < unit.to() && tokens.type(at) == CobolGrammar.SIGN ? 1 : 0;
            at += at < unit.to() && tokens.type(at) == CobolGrammar.IS ? 1 : 0;
            if (at < unit.to() && tokens.type(at) == CobolGrammar.TEXT) {
                String text = literal(tokens.get(at));
                String symbol = symbol(tokens, at + 1, unit.to()).orElse(text);
                if (!symbol.isEmpty()) {
                    signs.add(new Environment.CurrencySign(text, Words.upper(symbol.charAt(0))));
                }
            }
        }
        return signs;
    }

    /** What follows {@code [WITH] PICTURE SYMBOL}; the lexer takes SYMBOL for the picture itself. */
    private static Optional<String> symbol(TokenList tokens, int from, int to) {
        int at = from;
        at += at < to && tokens.type(at) == CobolGrammar.WITH ? 1 : 0;
        boolean picture = at + 2 < to
                && tokens.type(at) == CobolGrammar.PIC
                && tokens.get(at + 1).is("SYMBOL")
                && tokens.type(at + 2) == CobolGrammar.TEXT;
        return picture ? Optional.of(literal(tokens.get(at + 2))) : Optional.empty();
    }

    private static String literal(CobolToken token) {
        return Literals.text(token.getText(), token.position()).value();
    }

    /** {@code system IS name}, wherever it stands; clauses of other forms are passed over. */
    static List<Mnemonic> mnemonics(TokenList tokens, Unit unit) {
        List<Mnemonic> mnemonics = new ArrayList<>();
        for (int i = unit.from(); i + 2 < unit.to(); i++) {
            boolean pair = tokens.type(i) == CobolGrammar.WORD
                    && tokens.type(i + 1) == CobolGrammar.IS
                    && tokens.type(i + 2) == CobolGrammar.WORD;
            if (pair && !tokens.get(i).is("DECIMAL-POINT")) {
                CobolToken name = tokens.get(i + 2);
                mnemonics.add(new Mnemonic(tokens.get(i).upper(), name.upper(), name.position()));
            }
        }
        return mnemonics;
    }

    /** The condition names of switches: {@code ON STATUS IS name}, {@code OFF STATUS IS name}. */
    static List<String> switchNames(TokenList tokens, Unit unit) {
        List<String> names = new ArrayList<>();
        for (int i = unit.from(); i + 1 < unit.to(); i++) {
            if (tokens.type(i) == CobolGrammar.ON || tokens.type(i) == CobolGrammar.OFF) {
                int at = tokens.type(i + 1) == CobolGrammar.STATUS ? i + 2 : i + 1;
                at += tokens.type(at) == CobolGrammar.IS ? 1 : 0;
                if (at < unit.to() && tokens.type(at) == CobolGrammar.WORD) {
                    names.add(tokens.get(at).upper());
                }
            }
        }
        return names;
    }
}
