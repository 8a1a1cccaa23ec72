package dev.banyan.grammars.jcl;

import dev.banyan.grammars.source.Position;
import java.util.Optional;

/**
 * One statement, its cards joined.
 *
 * @param name in upper case; {@code ""} when it has none
 * @param operation in upper case: JOB, EXEC, DD, ...
 * @param operands as written, comments cut off
 * @param data the in-stream data behind a DD statement
 */
record Card(String name, String operation, String operands, Optional<JclDd.InStream> data, Position position) {

    Card withData(JclDd.InStream inStream) {
        return new Card(name, operation, operands, Optional.of(inStream), position);
    }
}
