package app;

class SecuritySqlConcatenation {
    void a(java.sql.Statement sql, String id) throws Exception {
        sql.executeQuery("select * from a where id = '" + id + "'");
    }
}
