-- Runs docs/ide/neovim/cfn_perf.lua on the file given as nvim-lint runs a linter, which no package
-- has: the buffer's lines on standard input, functions among the arguments called, the parser's
-- diagnostics set on the buffer. Writes what Neovim then has, as JSON.
local function run()
  local linter = dofile(vim.env.PROJECT .. '/docs/ide/neovim/cfn_perf.lua')
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.TEMPLATE))
  vim.api.nvim_buf_set_lines(0, 0, -1, true, vim.fn.readfile(vim.env.TYPED))
  local command = { linter.cmd }
  for _, arg in ipairs(linter.args) do
    table.insert(command, type(arg) == 'function' and arg() or arg)
  end
  local bufnr = vim.api.nvim_get_current_buf()
  local output = {}
  local job = vim.fn.jobstart(command, {
    stdout_buffered = true,
    on_stdout = function(_, data) output = data end,
  })
  for _, line in ipairs(vim.api.nvim_buf_get_lines(bufnr, 0, -1, true)) do
    vim.fn.chansend(job, line .. '\n')
  end
  vim.fn.chanclose(job, 'stdin')
  vim.fn.jobwait({ job }, 60000)
  vim.wait(1000, function() return #output > 0 end)
  local namespace = vim.api.nvim_create_namespace(linter.name)
  vim.diagnostic.set(namespace, bufnr, linter.parser(table.concat(output, '\n'), bufnr))
  local names = { 'error', 'warning', 'info' }
  local found = {}
  for _, each in ipairs(vim.diagnostic.get(bufnr)) do
    table.insert(found, {
      file = vim.api.nvim_buf_get_name(each.bufnr),
      line = each.lnum + 1,
      byte = each.col + 1,
      endByte = each.end_col + 1,
      severity = names[each.severity],
      message = each.message,
      code = each.code or '',
    })
  end
  return #found == 0 and '[]' or vim.json.encode(found)
end

local ok, said = pcall(run)
vim.fn.writefile({ said }, vim.env.FOUND)
vim.cmd(ok and 'qall!' or 'cquit!')
