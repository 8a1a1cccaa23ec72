<%@ page contentType="text/html; charset=ISO-8859-1" %>
<%@ taglib uri="http://struts.apache.org/tags-html" prefix="html" %>
<%@ taglib uri="http://struts.apache.org/tags-bean" prefix="bean" %>
<%@ taglib uri="http://struts.apache.org/tags-logic" prefix="logic" %>
<html>
<head><title>Heritage Bank - Accounts</title></head>
<body bgcolor="#f4f4ec">
<h1>Accounts</h1>
<table border="1">
<tr><th>Account</th><th>Customer</th><th>Type</th><th>Status</th><th>Balance</th></tr>
<logic:iterate id="account" name="accounts">
<tr>
<td><a href="account.do?id=<bean:write name="account" property="id"/>"><bean:write name="account" property="id"/></a></td>
<td><bean:write name="account" property="customerId"/></td>
<td><bean:write name="account" property="type"/></td>
<td><bean:write name="account" property="status"/></td>
<td align="right"><bean:write name="account" property="balance"/></td>
</tr>
</logic:iterate>
</table>
<hr>
<p><a href="accounts.do">Accounts</a> | <a href="customers.do">Customers</a> | <a href="transferForm.do">Transfer</a> | <a href="signoff.do">Sign off</a></p>
</body>
</html>
