package dev.banyan.analyzer.cobol.control;

import dev.banyan.grammars.cobol.ArithmeticStatement;
import dev.banyan.grammars.cobol.CallStatement;
import dev.banyan.grammars.cobol.DataStatement;
import dev.banyan.grammars.cobol.FileStatement;
import dev.banyan.grammars.cobol.FlowStatement;
import dev.banyan.grammars.cobol.OtherStatement;
import dev.banyan.grammars.cobol.Statement;
import java.util.List;

/** The AT END, ON EXCEPTION and other phrases of any statement. */
final class Branches {

    private Branches() {}

    static List<Statement.Phrase> phrases(Statement statement) {
        if (statement instanceof ArithmeticStatement arithmetic) {
            return arithmetic.phrases();
        }
        if (statement instanceof CallStatement.Call call) {
            return call.phrases();
        }
        if (statement instanceof FileStatement file) {
            return phrases(file);
        }
        if (statement instanceof FlowStatement.Search search) {
            return search.phrases();
        }
        if (statement instanceof DataStatement data) {
            return phrases(data);
        }
        return statement instanceof OtherStatement other ? other.phrases() : List.of();
    }

    private static List<Statement.Phrase> phrases(FileStatement statement) {
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

    private static List<Statement.Phrase> phrases(DataStatement statement) {
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
