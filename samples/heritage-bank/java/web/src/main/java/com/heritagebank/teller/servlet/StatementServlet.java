package com.heritagebank.teller.servlet;

import com.heritagebank.teller.dao.AccountDao;
import com.heritagebank.teller.dao.TransferDao;
import com.heritagebank.teller.model.Account;
import com.heritagebank.teller.model.Transfer;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.text.SimpleDateFormat;
import java.util.Enumeration;
import java.util.Vector;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** The statement of one account: /statement/10000000010 is XML, /statement/10000000010.json is JSON. */
public class StatementServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final SimpleDateFormat DATE = new SimpleDateFormat("yyyy-MM-dd");

    private final AccountDao accounts = new AccountDao();
    private final TransferDao transfers = new TransferDao();

    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String path = request.getPathInfo();
        if (path == null || !path.matches("/[0-9]{1,11}(\\.json|\\.xml)?")) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "use /statement/ACCOUNT or /statement/ACCOUNT.json");
            return;
        }
        int dot = path.indexOf('.');
        long id = Long.parseLong(dot < 0 ? path.substring(1) : path.substring(1, dot));
        try {
            Account account = accounts.find(id);
            if (account == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND, "no account " + id);
                return;
            }
            Vector items = transfers.findByAccount(id);
            if (path.endsWith(".json")) {
                response.setContentType("application/json; charset=ISO-8859-1");
                writeJson(response.getWriter(), account, items);
            } else {
                response.setContentType("text/xml; charset=ISO-8859-1");
                writeXml(response.getWriter(), account, items);
            }
        } catch (SQLException e) {
            throw new ServletException(e);
        }
    }

    private static void writeJson(PrintWriter out, Account account, Vector items) {
        out.print("{\"account\":" + account.getId() + ",\"balance\":" + account.getBalance() + ",\"items\":[");
        String comma = "";
        for (Enumeration e = items.elements(); e.hasMoreElements();) {
            Transfer transfer = (Transfer) e.nextElement();
            out.print(comma + "{\"id\":" + transfer.getId() + ",\"date\":\"" + date(transfer) + "\",\"amount\":"
                    + signed(transfer, account) + ",\"text\":\"" + escapeJson(transfer.getNarrative()) + "\"}");
            comma = ",";
        }
        out.println("]}");
    }

    private static void writeXml(PrintWriter out, Account account, Vector items) {
        out.println("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>");
        out.println("<statement account=\"" + account.getId() + "\" balance=\"" + account.getBalance() + "\">");
        for (Enumeration e = items.elements(); e.hasMoreElements();) {
            Transfer transfer = (Transfer) e.nextElement();
            out.println("  <item id=\"" + transfer.getId() + "\" date=\"" + date(transfer) + "\" amount=\""
                    + signed(transfer, account) + "\">" + escapeXml(transfer.getNarrative()) + "</item>");
        }
        out.println("</statement>");
    }

    private static BigDecimal signed(Transfer transfer, Account account) {
        return transfer.getFromAccount() == account.getId() ? transfer.getAmount().negate() : transfer.getAmount();
    }

    private static String date(Transfer transfer) {
        synchronized (DATE) {
            return DATE.format(transfer.getBookedOn());
        }
    }

    private static String escapeXml(String text) {
        return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    }

    private static String escapeJson(String text) {
        StringBuffer escaped = new StringBuffer();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                escaped.append('\\');
            }
            escaped.append(c < ' ' ? ' ' : c);
        }
        return escaped.toString();
    }
}
