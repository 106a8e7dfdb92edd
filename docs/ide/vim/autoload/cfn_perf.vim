" cfn-perf as a linter of ALE, in Vim and Neovim, as you type. In your vimrc:
"
"   set runtimepath+=/path/to/cfn-perf/docs/ide/vim
"   let g:ale_linters = {'yaml': ['cfn_perf'], 'json': ['cfn_perf']}
"
" Files that aren't templates are passed over. cfn-perf must be on the PATH, or be named by
" g:cfn_perf_executable.

function! cfn_perf#Define(filetype) abort
  call ale#linter#Define(a:filetype, {
  \   'name': 'cfn_perf',
  \   'executable': {buffer -> get(g:, 'cfn_perf_executable', 'cfn-perf')},
  \   'command': '%e --format json --absolute-paths --fail-on never - --stdin-filename %s',
  \   'callback': 'cfn_perf#Handle',
  \})
endfunction

function! cfn_perf#Handle(buffer, lines) abort
  let l:report = ale#util#FuzzyJSONDecode(a:lines, {})
  let l:items = []
  for l:finding in get(l:report, 'findings', [])
    let l:when = get(l:finding, 'condition', v:null)
    let l:item = s:Item(a:buffer, l:finding)
    let l:item.type = get({'error': 'E', 'warning': 'W'}, l:finding.severity, 'I')
    let l:item.code = l:finding.rule
    let l:item.text = (l:when is v:null ? '' : 'When ' . l:when . ': ') . l:finding.message
    let l:item.end_lnum = l:finding.endLine
    let l:item.end_col = s:Byte(a:buffer, l:finding.file, l:finding.endLine, l:finding.endColumn) - 1
    call add(l:items, l:item)
  endfor
  for l:error in get(l:report, 'errors', [])
    let l:item = s:Item(a:buffer, l:error)
    let l:item.type = 'E'
    let l:item.text = l:error.message
    call add(l:items, l:item)
  endfor
  return l:items
endfunction

function! s:Item(buffer, place) abort
  return {
  \   'filename': a:place.file,
  \   'lnum': a:place.line,
  \   'col': s:Byte(a:buffer, a:place.file, a:place.line, a:place.column),
  \}
endfunction

" cfn-perf counts characters, ALE bytes. Only the buffer's own lines are at hand.
function! s:Byte(buffer, file, line, column) abort
  let l:lines = ale#path#IsBufferPath(a:buffer, a:file) ? getbufline(a:buffer, a:line) : []
  let l:byte = empty(l:lines) ? -1 : byteidx(l:lines[0], a:column - 1)
  return l:byte < 0 ? a:column : l:byte + 1
endfunction
