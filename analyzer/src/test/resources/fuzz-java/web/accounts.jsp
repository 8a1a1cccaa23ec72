<%@ page language="java" contentType="text/html; charset=ISO-8859-1" pageEncoding="ISO-8859-1" import="java.util.*,bank.Ledger" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ include file="header.jspf" %>
<%-- a comment with <% code %> --%>
<%! private int hits = 0; String shown(Object o) { return o == null ? "" : o.toString(); } %>
<html><head><title>Accounts of ${param.owner}</title></head>
<body onload="if (a < b && c > d) run('x')">
<!-- <jsp:include page="old.jsp"/> -->
<jsp:useBean id="ledger" class="bank.Ledger" scope="session"/>
<% Ledger mine = new Ledger(); for (Iterator i = mine.iterator(); i.hasNext(); ) { Object one = i.next(); %>
  <tr><td><%= shown(one) %></td><td><c:out value="${one.balance}"/></td></tr>
<% } hits++; %>
<jsp:include page="/WEB-INF/footer.jsp"><jsp:param name="a" value="<%= hits %>"/></jsp:include>
<c:if test="${empty list and 1 < 2}"><c:import url="/news.jsp"/></c:if>
<form action="<%= request.getContextPath() %>/transfer.do" method="post"><input name="amount" value='1'></form>
</body></html>
