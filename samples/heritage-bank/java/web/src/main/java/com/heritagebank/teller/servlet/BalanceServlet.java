package com.heritagebank.teller.servlet;

import com.heritagebank.teller.dao.AccountDao;
import com.heritagebank.teller.model.Account;
import java.io.IOException;
import java.sql.SQLException;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** The balance of one account as plain text; asked by the cash machines of the branch with GET, by the kiosk with POST. */
public class BalanceServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final AccountDao accounts = new AccountDao();

    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        answer(request.getParameter("id"), response);
    }

    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        answer(request.getParameter("account"), response);
    }

    private void answer(String id, HttpServletResponse response) throws ServletException, IOException {
        if (id == null || !id.matches("[0-9]{1,11}")) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "account number missing or not numeric");
            return;
        }
        try {
            Account account = accounts.find(Long.parseLong(id));
            if (account == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND, "no account " + id);
                return;
            }
            response.setContentType("text/plain; charset=ISO-8859-1");
            response.getWriter().println(account.getId() + " " + account.getBalance());
        } catch (SQLException e) {
            throw new ServletException(e);
        }
    }
}
