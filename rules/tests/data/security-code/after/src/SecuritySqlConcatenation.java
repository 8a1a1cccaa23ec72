package app;

class SecuritySqlConcatenation {
    void a(java.sql.Connection sql, String id) throws Exception {
        sql.prepareStatement("select * from a where id = ?").setString(1, id);
    }
}
