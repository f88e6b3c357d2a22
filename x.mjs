import * as echarts from 'echarts/core';
import { LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, MarkPointComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';
echarts.use([LineChart, ScatterChart, GridComponent, MarkLineComponent, SVGRenderer]);
const c = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 420, height: 170 });
c.setOption({ animation:false, grid:{left:40,right:10,top:10,bottom:24}, xAxis:{type:'time'}, yAxis:{type:'value',min:0,max:1}, series:[{type:'line',silent:true,symbol:'none',data:[[0,0.1],[86400000,.2]],lineStyle:{color:'#010101'},emphasis:{disabled:true}, markLine:{silent:true,symbol:'none',label:{show:false},data:[{xAxis:40000000}]}}]});
console.log(c.renderToSVGString());
