import java.io.FileWriter;
import java.io.IOException;

class Report {
    private static final String BOARD = "http://10.1.2.3:8080/board";
    private static final String DATABASE = "jdbc:postgresql://localhost:5432/bank";

    void write() throws IOException {
        new FileWriter("/var/report.txt").close();
        System.exit(1);
    }
}
