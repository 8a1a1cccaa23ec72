package app;

class SecuritySqlConcatenation {
    void a(java.sql.Connection sql, String id) throws Exception {
        sql.prepareStatement("select * from a where id = ?").setString(1, id);
        // sql.prepareStatement("select * from a where id = " + id);
        sql.prepareStatement("select * from a " + "where id = 1");
        sql.prepareStatement("select * from " + Names.TABLE_NAME);
    }
}
