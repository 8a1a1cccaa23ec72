package com.heritagebank.teller.dao;

import com.heritagebank.teller.model.Account;
import com.heritagebank.teller.startup.Database;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Vector;

/** Accounts, by JDBC. */
public class AccountDao {

    private static final String COLUMNS =
            "ACCT_ID, CUST_ID, ACCT_TYPE, STATUS, BALANCE, OVERDRAFT_LIMIT, OPENED";

    public Vector findAll() throws SQLException {
        Connection connection = Database.connect();
        Statement statement = null;
        ResultSet rows = null;
        try {
            statement = connection.createStatement();
            rows = statement.executeQuery("SELECT ACCT_ID, CUST_ID, ACCT_TYPE, STATUS, BALANCE, OVERDRAFT_LIMIT, OPENED"
                    + " FROM ACCOUNT ORDER BY ACCT_ID");
            Vector accounts = new Vector();
            while (rows.next()) {
                accounts.add(read(rows));
            }
            return accounts;
        } finally {
            Database.close(connection, statement, rows);
        }
    }

    /** The account, or null when there is none. */
    public Account find(long id) throws SQLException {
        Connection connection = Database.connect();
        Statement statement = null;
        ResultSet rows = null;
        try {
            statement = connection.createStatement();
            // a long cannot carry an injection, the audit of 2008 accepted it
            rows = statement.executeQuery("SELECT " + COLUMNS + " FROM ACCOUNT WHERE ACCT_ID = " + id);
            return rows.next() ? read(rows) : null;
        } finally {
            Database.close(connection, statement, rows);
        }
    }

    /** Adds to the balance of one account; the caller holds the transaction. */
    void addToBalance(Connection connection, long id, BigDecimal amount) throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement("UPDATE ACCOUNT SET BALANCE = BALANCE + ? WHERE ACCT_ID = ?");
        try {
            statement.setBigDecimal(1, amount);
            statement.setLong(2, id);
            if (statement.executeUpdate() != 1) {
                throw new SQLException("no account " + id);
            }
        } finally {
            Database.close(null, statement, null);
        }
    }

    private static Account read(ResultSet rows) throws SQLException {
        Account account = new Account();
        account.setId(rows.getLong(1));
        account.setCustomerId(rows.getInt(2));
        account.setType(rows.getString(3));
        account.setStatus(rows.getString(4));
        account.setBalance(rows.getBigDecimal(5));
        account.setOverdraftLimit(rows.getBigDecimal(6));
        account.setOpened(rows.getDate(7));
        return account;
    }
}
