package com.heritagebank.teller.dao;

import com.heritagebank.teller.model.Transfer;
import com.heritagebank.teller.startup.Database;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Vector;

/** Transfers, by JDBC. */
public class TransferDao {

    private static final String FIND = "SELECT TRANSFER_ID, FROM_ACCT, TO_ACCT, AMOUNT, BOOKED_ON, TELLER_ID, NARRATIVE"
            + " FROM TRANSFER WHERE FROM_ACCT = ? OR TO_ACCT = ? ORDER BY TRANSFER_ID";

    private static final String INSERT = "INSERT INTO TRANSFER"
            + " (TRANSFER_ID, FROM_ACCT, TO_ACCT, AMOUNT, BOOKED_ON, TELLER_ID, NARRATIVE)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)";

    private final AccountDao accounts = new AccountDao();

    public Vector findByAccount(long accountId) throws SQLException {
        Connection connection = Database.connect();
        PreparedStatement statement = null;
        ResultSet rows = null;
        try {
            statement = connection.prepareStatement(FIND);
            statement.setLong(1, accountId);
            statement.setLong(2, accountId);
            rows = statement.executeQuery();
            Vector transfers = new Vector();
            while (rows.next()) {
                transfers.add(new Transfer(rows.getInt(1), rows.getLong(2), rows.getLong(3), rows.getBigDecimal(4),
                        rows.getDate(5), rows.getString(6), rows.getString(7)));
            }
            return transfers;
        } finally {
            Database.close(connection, statement, rows);
        }
    }

    /** Moves the amount and books the transfer, both or neither; returns its number. */
    public synchronized int book(long from, long to, BigDecimal amount, Date bookedOn, String tellerId, String narrative)
            throws SQLException {
        Connection connection = Database.connect();
        PreparedStatement statement = null;
        boolean booked = false;
        try {
            connection.setAutoCommit(false);
            accounts.addToBalance(connection, from, amount.negate());
            accounts.addToBalance(connection, to, amount);
            int id = nextId(connection);
            statement = connection.prepareStatement(INSERT);
            statement.setInt(1, id);
            statement.setLong(2, from);
            statement.setLong(3, to);
            statement.setBigDecimal(4, amount);
            statement.setDate(5, bookedOn);
            statement.setString(6, tellerId);
            statement.setString(7, narrative);
            statement.executeUpdate();
            connection.commit();
            booked = true;
            return id;
        } finally {
            if (!booked) {
                connection.rollback();
            }
            Database.close(connection, statement, null);
        }
    }

    private static int nextId(Connection connection) throws SQLException {
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT MAX(TRANSFER_ID) FROM TRANSFER");
        try {
            rows.next();
            return rows.getInt(1) + 1;
        } finally {
            Database.close(null, statement, rows);
        }
    }
}
