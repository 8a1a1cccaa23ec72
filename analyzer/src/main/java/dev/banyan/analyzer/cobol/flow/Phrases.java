package dev.banyan.analyzer.cobol.flow;

import dev.banyan.grammars.cobol.ArithmeticStatement;
import dev.banyan.grammars.cobol.CallStatement;
import dev.banyan.grammars.cobol.DataStatement;
import dev.banyan.grammars.cobol.FileStatement;
import dev.banyan.grammars.cobol.OtherStatement;
import dev.banyan.grammars.cobol.Statement;
import java.util.List;

/** The AT END, ON EXCEPTION and other phrases of statements that are not {@code FlowStatement}s. */
final class Phrases {

    private Phrases() {}

    static List<Statement.Phrase> of(Statement statement) {
        if (statement instanceof ArithmeticStatement arithmetic) {
            return arithmetic.phrases();
        }
        if (statement instanceof CallStatement.Call call) {
            return call.phrases();
        }
        if (statement instanceof OtherStatement other) {
            return other.phrases();
        }
        if (statement instanceof FileStatement file) {
            return of(file);
        }
        return statement instanceof DataStatement data ? of(data) : List.of();
    }

    private static List<Statement.Phrase> of(FileStatement statement) {
        if (statement instanceof FileStatement.Read read) {
            return read.phrases();
        }
        if (statement instanceof FileStatement.Write write) {
            return write.phrases();
        }
        if (statement instanceof FileStatement.Delete delete) {
            return delete.phrases();
        }
        if (statement instanceof FileStatement.Start start) {
            return start.phrases();
        }
        return statement instanceof FileStatement.ReturnRecord record ? record.phrases() : List.of();
    }

    private static List<Statement.Phrase> of(DataStatement statement) {
        if (statement instanceof DataStatement.Concatenate string) {
            return string.phrases();
        }
        if (statement instanceof DataStatement.Unstring unstring) {
            return unstring.phrases();
        }
        if (statement instanceof DataStatement.Accept accept) {
            return accept.phrases();
        }
        return statement instanceof DataStatement.Display display ? display.phrases() : List.of();
    }
}
