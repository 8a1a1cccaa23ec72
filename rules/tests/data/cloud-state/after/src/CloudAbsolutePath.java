package app;

class CloudAbsolutePath {
    String folder = System.getenv("SPOOL");
    String path = "/api/accounts";
}
