package app;

class CloudTemporaryFile {
    byte[] a() {
        return new byte[10];
    }
}
