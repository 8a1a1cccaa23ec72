import java.io.IOException;
import java.io.Writer;

class Report {
    private final String board = System.getenv("BOARD");

    void write(Writer target) throws IOException {
        target.write(board);
        throw new IOException("https://acme.dev/help");
    }
}
