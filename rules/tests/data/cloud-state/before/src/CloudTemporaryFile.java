package app;

import java.io.File;

class CloudTemporaryFile {
    File a() throws Exception {
        return File.createTempFile("a", "b");
    }
}
