namespace JudicialAid.Local.Tests;

/// <summary>An app for Node that keeps the contract of the API in memory: enough for the main job, and it misbehaves by file name.</summary>
internal static class ContractApp
{
    private const string Handler = """
        const uploads = [];
        const lead = { leadId: 'l1', officeId: '990001', caseId: 'c1', personId: 'p1', kind: 'judicialAid', colour: 'red', state: 'toVerify', maskedName: '童某某', reason: '示例理由', amount: 40000, applicants: ['子女 小×'] };
        const beside = { leadId: 'l2', officeId: '990001', caseId: 'c1', personId: 'p3', kind: 'socialAid', colour: 'green', state: 'toVerify', maskedName: '小×', reason: '示例理由' };
        const problem = (status, code, title) => ({ status, body: { code, title, status } });
        const routes = {
          'POST /api/v1/uploads': q => {
            const name = decodeURIComponent(q.headers['x-file-name']);
            if (name.startsWith('crash')) process.exit(1);
            if (name.startsWith('refused')) return problem(413, 'DOSSIER-TOO-LARGE', '文件超过100MB;请拆分后上传。');
            const upload = { uploadId: 'u' + uploads.length, dossierId: decodeURIComponent(q.headers['x-dossier']), caseId: name.startsWith('case') ? 'c1' : null, findings: name.startsWith('empty') ? [{ code: 'DOSSIER-EMPTY-FILE', message: '文件是空的，请重新导出。', severity: 'error' }] : [{ code: 'B-CODE' }, { code: 'A-CODE' }],
              state: name.startsWith('stuck') ? 'received' : name.startsWith('empty') ? 'rejected' : 'read' };
            uploads.push(upload);
            return { status: 202, body: upload };
          },
          'GET /api/v1/uploads': q => {
            const start = Number(q.query.get('cursor') || 0);
            const end = start + 1;
            return { body: { items: uploads.slice(start, end), next: end < uploads.length ? String(end) : null } };
          },
          'GET /api/v1/registers': () => ({ body: { items: [
            { region: '990001', registerId: 'dibao', file: '2026-11-01.full', state: 'complete', rows: 2, rejected: 1, findings: [{ code: 'NOTE', message: '说明', severity: 'note' }] },
            { region: '990001', registerId: 'unknown', file: '2026-11-01.full', state: 'rejected', rows: 0, rejected: 0, findings: [{ code: 'REGISTER-HEADER-NOT-FOUND', message: '没有找到表头。', severity: 'error' }] },
            { region: '990001', registerId: 'whole', file: '2026-11-01.full', state: 'complete', rows: 1, rejected: 0, findings: [] }] } }),
          'GET /api/v1/registers/dibao/2026-11-01.full/rejected': () => ({ body: { items: [{ row: 7, code: 'REGISTER-ROW-ID-INVALID', message: '身份证号校验不符。' }] } }),
          'GET /api/v1/cases/c1': () => ({ body: {
            file: { officeId: '990001', caseId: 'c1', caseNumbers: ['示检刑诉〔2026〕1号'], causes: [{ value: '诈骗罪' }], people: [{ personId: 'p1', name: '童某某' }, { personId: 'p2', name: '辛某某' }], kin: [{ victimId: 'p1', personId: 'p3' }] },
            assessment: { victims: [{ personId: 'p1', qualifies: true, colour: 'red', reason: '示例理由。' }, { personId: 'p2', qualifies: false, colour: 'none', reason: '未见应当救助情形。损失低于标准。' }] } } }),
          'GET /api/v1/leads': () => ({ body: { items: [{ lead, updatedAt: '2026-11-24T00:00:00Z' }, { lead: beside, updatedAt: '2026-11-24T00:00:00Z' }] } }),
          'GET /api/v1/leads/l1': () => ({ body: { lead, assessment: { amount: { total: 40000 } } } }),
          'GET /api/v1/leads/l2': () => ({ body: { lead: beside } }),
          'GET /api/v1/leads/l1/explanation': q => ({ type: 'text/html', body: '<p>' + q.key + '</p>' }),
          'GET /api/v1/alerts': () => ({ body: { items: [{ alert: { alertId: 'a1', officeId: '990001', leadId: 'l1', text: '【红色】' }, at: 'now' }] } }),
          'GET /api/v1/offices/990001/referrals': () => ({ body: { items: [{ referralId: 'r1', leadId: 'l2', agencyId: 'minzheng', receiver: '示例县民政局', number: '3号', updatedAt: 'now' }] } }),
          'GET /api/v1/referrals/r1/notice': () => ({ type: 'text/plain', body: '移送函' }),
        };
        require('http').createServer((request, response) => {
          const url = new URL(request.url, 'http://x');
          request.resume().on('end', () => {
            const key = request.headers['x-judicial-aid-key'];
            const role = Object.keys(process.env).filter(n => /^Access__Keys__\d+__Key$/.test(n) && process.env[n] === key).map(n => process.env[n.replace(/Key$/, 'Role')])[0];
            const route = routes[request.method + ' ' + url.pathname];
            const answer = !role ? problem(401, 'AUTH-KEY', '') : !route ? problem(404, 'NOT-FOUND', '') : route({ headers: request.headers, query: url.searchParams, key: role });
            response.writeHead(answer.status || 200, { 'content-type': answer.type || 'application/json' });
            response.end(answer.type ? answer.body : JSON.stringify(answer.body));
          });
        }).listen(process.env.FUNCTIONS_CUSTOMHANDLER_PORT, '127.0.0.1');
        """;

    public static AppFolder Folder() => new AppFolder().Handler(Handler)
        .HttpFunction("PostUpload", "v1/uploads", "post")
        .HttpFunction("ListUploads", "v1/uploads", "get")
        .HttpFunction("ListRegisters", "v1/registers", "get")
        .HttpFunction("ListRejectedRows", "v1/registers/{register}/{name}/rejected", "get")
        .HttpFunction("GetCase", "v1/cases/{id}", "get")
        .HttpFunction("ListLeads", "v1/leads", "get")
        .HttpFunction("GetLead", "v1/leads/{id}", "get")
        .HttpFunction("GetExplanation", "v1/leads/{id}/explanation", "get")
        .HttpFunction("ListAlerts", "v1/alerts", "get")
        .HttpFunction("ListReferrals", "v1/offices/{office}/referrals", "get")
        .HttpFunction("GetNotice", "v1/referrals/{id}/notice", "get");
}
